// The columns that both sides read: made once from a seed, kept as files, so that both have the same bits.
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { xoshiro128 } from '@fitcheck/core'

const types = {
  truth: Int32Array,
  base: Int32Array,
  tuned: Int32Array,
  baseScore: Float64Array,
  tunedScore: Float64Array,
}

/** How far apart the logits of the two classes lie, on either side of 0. */
const skills = { base: 1, tuned: 1.5 }

/**
 * Writes n rows of a binary task, 30% of them positive: truth and both models' answers as 0 or 1, and their scores, the
 * probabilities of noisy logits. They use all 53 bits and do not tie, which is the most that a sort can be asked.
 */
export function writeColumns(folder, n) {
  const random = xoshiro128(1)
  const columns = columnsOf((Type) => new Type(n))
  for (let row = 0; row < n; row++) {
    const truth = random() < 0.3 ? 1 : 0
    columns.truth[row] = truth
    for (const model of ['base', 'tuned']) {
      const u = random() || 0.5
      const logit = Math.log(u / (1 - u)) + (truth ? skills[model] : -skills[model])
      columns[model][row] = logit >= 0 ? 1 : 0
      columns[`${model}Score`][row] = 1 / (1 + Math.exp(-logit))
    }
  }
  for (const [name, column] of Object.entries(columns)) writeFileSync(join(folder, name), column)
}

/** The first n rows of those written; of some columns alone where they are named. */
export function readColumns(folder, n, names = Object.keys(types)) {
  return columnsOf((Type, name) => {
    if (!names.includes(name)) return undefined
    const column = new Type(n)
    const bytes = new Uint8Array(column.buffer)
    const file = openSync(join(folder, name))
    const read = readSync(file, bytes)
    closeSync(file)
    if (read !== bytes.length)
      throw new Error(`${name} holds ${read} bytes, and ${bytes.length} were asked for`)
    return column
  })
}

function columnsOf(make) {
  return Object.fromEntries(Object.entries(types).map(([name, Type]) => [name, make(Type, name)]))
}

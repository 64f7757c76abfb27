// A whole verdict on n rows in memory, against the floor of reading each of its columns once.
import { judge, parsePolicy } from '@fitcheck/core'
import { interleave } from './interleave.mjs'
import { binaryRows } from './rows.mjs'

const policy = parsePolicy({ extends: 'balanced' })

function readOnce(rows) {
  let sum = 0
  for (let row = 0; row < rows.truth.length; row++) {
    if (rows.truth[row] === 'yes') sum++
    for (const model of [rows.base, rows.tuned]) {
      if (model.predictions[row] === 'yes') sum++
      sum += model.scores[row]
    }
  }
  return sum
}

console.log('rows        verdict      floor    ratio   ns a row')
for (const n of [10_000, 100_000, 1_000_000]) {
  const rows = binaryRows(n)
  const evaluation = { task: 'binary', positive: 'yes', splits: { 'domain-test': rows } }
  const { verdict, floor } = await interleave({
    verdict: () => judge(evaluation, policy),
    floor: () => readOnce(rows),
  })
  const line = [`${verdict.toFixed(1)} ms`, `${floor.toFixed(2)} ms`, (verdict / floor).toFixed(1)]
  console.log(
    String(n).padEnd(10),
    ...line.map((cell) => cell.padStart(10)),
    ((verdict * 1e6) / n).toFixed(0).padStart(8),
  )
}

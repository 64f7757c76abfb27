import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { answer } from './battery.js'

const script = fileURLToPath(new URL('../../scripts/battery.mjs', import.meta.url))
const text = { encoding: 'utf8', maxBuffer: 2 ** 26 } as const
const module = execFileSync(process.execPath, [script], text)

/** The workspace's node, and the one that the machine started with. */
const nodes = [...new Set([process.execPath, process.env['FITCHECK_SYSTEM_NODE'] ?? process.execPath])]
const answerOf = (node: string) =>
  execFileSync(node, ['--input-type=module', '-'], { ...text, input: module })
const answers = nodes.map(answerOf)

describe('one battery of metrics, intervals and a verdict', () => {
  it('has an answer to compare', () => {
    const { verdict, report, intervals } = JSON.parse(answers[0]!)
    expect(verdict.claims.length).toBeGreaterThan(2)
    expect(report.classes).toHaveLength(4)
    expect(intervals).toHaveLength(3)
  })

  it.each(nodes.map((node, at) => [node, at] as const))('answers on %s the same to the byte', (_node, at) => {
    expect(answers[at]).toBe(answer())
  })
})

import { readFileSync } from 'node:fs'
import { toModelIndex } from '@fitcheck/core/report'
import { judgeAny, parsePolicy } from '@fitcheck/core/verdict'
import { describe, expect, it } from 'vitest'
import { refusal } from '../../test/refusal.js'
import { sourceOf } from '../../test/sourceOf.js'
import { readEvidence } from '../readEvaluation.js'
import type { FileRole } from '../reading.js'

// The example of https://github.com/huggingface/hub-docs/blob/main/modelcard.md, shortened.
const CARD = `---
language: en
license: mit
tags:
- text-classification
model-index:
- name: inbox-tuned
  results:
  - task:
      type: text-classification
      name: Text Classification
    dataset:
      type: sms_spam
      name: SMS spam
      split: test
    metrics:
    - type: accuracy
      value: 0.9713
      name: Accuracy
      verified: true
    - type: f1
      value: "0.912 ± 0.013"
    - type: wer
      value: 20.0
---
# inbox-tuned

model-index: is what stands above.
`

const given = (text: string, role: FileRole = 'all', name = `${role}.md`) => sourceOf(text, { role, name })

async function read(text: string) {
  const reading = await readEvidence([given(text)])
  if ('evaluation' in reading) throw new Error('rows were read')
  return reading
}

describe('a model card', () => {
  it('has its values told, and none judged', async () => {
    const { aggregates, files, notes } = await read(CARD)
    expect(aggregates).toMatchObject({
      aggregates: 'values',
      tuned: { rows: null, metrics: { accuracy: 0.9713, f1: 0.912 } },
    })
    expect(files[0]).toMatchObject({ format: 'model-index', rows: 0 })
    expect(notes).toEqual([
      'all.md: a model card with 3 values and no counts: Accuracy 0.9713 on SMS spam; f1 0.912 ± 0.013 on SMS spam; wer 20 on SMS spam.',
    ])
    const verdict = judgeAny(aggregates, parsePolicy({ extends: 'spam' }))
    expect(verdict.decision).toBe('inconclusive')
    expect(verdict.claims).toEqual([])
    expect(verdict.validity.problems[0]).toContain('give the predictions of both models')
  })

  const yaml = CARD.split('---\n')[1]!
  it.each([
    ['YAML alone', yaml],
    ['line ends of Windows', CARD.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${CARD}`],
    [
      'JSON',
      JSON.stringify({
        'model-index': [
          {
            name: 'm',
            results: [
              {
                dataset: { name: 'd' },
                metrics: [
                  { type: 'accuracy', value: 0.9713 },
                  { type: 'f1', value: '91.2%' },
                ],
              },
            ],
          },
        ],
      }),
    ],
  ])('is recognised as %s', async (_what, text) => {
    const { aggregates } = await read(text)
    expect(aggregates.tuned).toMatchObject({ metrics: { accuracy: 0.9713, f1: 0.912 } })
  })

  it.each(['md', 'yaml'])('that huggingface_hub wrote (.%s) is read, of both models', async (ending) => {
    const written = (model: 'base' | 'tuned') => {
      const url = new URL(`../../fixtures/harnesses/model-index/${model}.${ending}`, import.meta.url)
      return sourceOf(readFileSync(url), { role: model, name: `${model}.${ending}` })
    }
    const reading = await readEvidence([written('base'), written('tuned')])
    expect(reading).toMatchObject({
      aggregates: {
        aggregates: 'values',
        base: { rows: null, metrics: { accuracy: 0.52 } },
        tuned: { rows: null, metrics: { accuracy: 0.935 } },
      },
    })
    expect(reading.notes[1]).toContain('Accuracy 0.935 on Larger of two; Loss 0.1959')
  })

  it('that Fitcheck wrote is one, too', async () => {
    const rows = { truth: ['spam', 'ham'], tuned: { predictions: ['spam', 'spam'] } }
    const verdict = judgeAny(
      { task: 'binary', positive: 'spam', splits: { 'domain-test': rows } },
      parsePolicy({ extends: 'spam' }),
    )
    const { aggregates } = await read(toModelIndex(verdict))
    expect(aggregates.tuned).toMatchObject({ metrics: { accuracy: 0.5, precision: 0.5, recall: 1 } })
  })

  it('has no place for a metric of two data sets, nor for a percentage: neither is guessed', async () => {
    const two = CARD.replace('type: f1', 'type: accuracy').replace('type: wer', 'type: recall')
    const { aggregates, notes } = await read(two)
    expect(aggregates.tuned).toEqual({ rows: null, metrics: {} })
    expect(notes[1]).toBe('all.md: no share from 0 to 1, so not shown beside the others: recall 20.')
  })

  it('beside another shows both', async () => {
    const reading = await readEvidence([given(CARD.replace('0.9713', '0.91'), 'base'), given(CARD, 'tuned')])
    expect(reading).toMatchObject({
      aggregates: { base: { metrics: { accuracy: 0.91 } }, tuned: { metrics: { accuracy: 0.9713 } } },
    })
  })

  it('without values, or that is no YAML, is refused with the line', async () => {
    expect(await refusal(read(CARD.replace(/ {4}metrics:[\s\S]*?---/, '---')))).toBe(
      'BAD_VALUE all.md line 6: found no values, expected a model-index with results and their metrics. Give the predictions of both models, row by row.',
    )
    expect(await refusal(read(CARD.replace('license: mit', 'license: [mit')))).toMatch(
      /^BAD_VALUE all.md line \d+: not readable as YAML or JSON/,
    )
  })

  it('is not seen in a CSV that speaks of one', async () => {
    const reading = await readEvidence(
      [given('label,tuned_pred\nham,ham\nspam,spam\n"x\nmodel-index: y",ham\n')],
      {
        task: 'multiclass',
      },
    )
    expect('evaluation' in reading).toBe(true)
  })
})

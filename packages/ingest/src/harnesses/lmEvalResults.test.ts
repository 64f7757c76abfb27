import { readFileSync } from 'node:fs'
import { judgeAny, parsePolicy } from '@fitcheck/core/verdict'
import { describe, expect, it } from 'vitest'
import { refusal } from '../../test/refusal.js'
import { sourceOf } from '../../test/sourceOf.js'
import { readEvidence } from '../readEvaluation.js'
import type { FileRole, ReadOptions } from '../reading.js'

/** `mean_stderr` of lm-eval, of answers that are right or wrong. */
const stderr = (p: number, n: number) => Math.sqrt((p * (1 - p)) / (n - 1))

function resultsOf(
  tasks: Record<string, Record<string, unknown>>,
  n: Record<string, number>,
  more: object = {},
) {
  return {
    results: Object.fromEntries(
      Object.entries(tasks).map(([task, metrics]) => [task, { alias: task, ...metrics }]),
    ),
    group_subtasks: {},
    configs: {},
    versions: {},
    'n-shot': {},
    higher_is_better: Object.fromEntries(
      Object.keys(tasks).map((task) => [task, { acc: true, exact_match: true, word_perplexity: false }]),
    ),
    'n-samples': Object.fromEntries(
      Object.entries(n).map(([task, effective]) => [task, { original: 2 * effective, effective }]),
    ),
    config: { model: 'hf' },
    ...more,
  }
}

const given = (results: object, role: FileRole = 'all') =>
  sourceOf(JSON.stringify(results, null, 2), { role, name: `${role}.json` })

async function read(results: object, options?: ReadOptions) {
  const reading = await readEvidence([given(results)], options)
  if ('evaluation' in reading) throw new Error('rows were read')
  return reading
}

const ARC = { 'acc,none': 0.8, 'acc_stderr,none': stderr(0.8, 200) }

const written = (model: 'base' | 'tuned') =>
  sourceOf(
    readFileSync(
      new URL(
        `../../fixtures/harnesses/lm-eval/${model}/results_2026-01-02T03-04-05.678901.json`,
        import.meta.url,
      ),
    ),
    { role: model, name: `${model}.json` },
  )

describe('results of lm-eval', () => {
  it('as lm-eval 0.4.13 wrote them, of two tasks, are judged by the one picked', async () => {
    const files = () => [written('base'), written('tuned')]
    expect(await refusal(readEvidence(files()))).toBe(
      'AMBIGUOUS_COLUMN base.json: holds 3 filters: none, strict-match, flexible-extract. Say which with --pick filter=none.',
    )
    const acc = await readEvidence(files(), { pick: { filter: 'none', metric: 'acc' } })
    expect(acc).toMatchObject({ aggregates: { base: { k: 26, n: 40 }, tuned: { k: 36, n: 40 } } })
    const generated = await readEvidence([written('tuned')], { pick: { filter: 'strict-match' } })
    expect(generated).toMatchObject({ aggregates: { aggregates: 'grades', tuned: { k: 36, n: 40 } } })
  })

  it('of answers that are right or wrong are judged by their count', async () => {
    const { aggregates, files, notes } = await read(resultsOf({ arc: ARC }, { arc: 200 }))
    expect(aggregates).toMatchObject({ aggregates: 'grades', task: 'graded', tuned: { k: 160, n: 200 } })
    expect(files[0]).toMatchObject({ format: 'lm-eval', rows: 200 })
    expect(notes).toEqual([
      'all.json: results of lm-eval: acc of arc is 0.8 over 200 documents, so 160 right.',
    ])
    const verdict = judgeAny(aggregates, parsePolicy({ floors: { score: 0.7 } }))
    expect(verdict.claims[0]).toMatchObject({ id: 'floor/score', counts: { k: 160, n: 200 }, state: 'met' })
    expect(verdict.decision).toBe('ship')
  })

  it('are judged without a standard error where the metric is known to be right or wrong', async () => {
    const known = await read(
      resultsOf(
        { gsm: { 'exact_match,strict-match': 0.5, 'exact_match_stderr,strict-match': 'N/A' } },
        { gsm: 10 },
      ),
    )
    expect(known.aggregates).toMatchObject({ aggregates: 'grades', tuned: { k: 5, n: 10 } })
    const all = await read(resultsOf({ arc: { 'acc,none': 1, 'acc_stderr,none': 0 } }, { arc: 7 }))
    expect(all.aggregates).toMatchObject({ aggregates: 'grades', tuned: { k: 7, n: 7 } })
    const other = await read(resultsOf({ t: { 'f1,none': 0.5, 'f1_stderr,none': 'N/A' } }, { t: 10 }))
    expect(other.aggregates).toMatchObject({ aggregates: 'values' })
  })

  it.each([
    [
      'partial scores',
      { 'acc,none': 0.5, 'acc_stderr,none': 0.02 },
      { t: 200 },
      'is no share of answers that are right or wrong',
    ],
    [
      'no whole count',
      { 'acc,none': 0.5123, 'acc_stderr,none': 'N/A' },
      { t: 200 },
      'is no share of answers',
    ],
    ['no number of documents', ARC, {}, 'is given without the number of documents'],
    [
      'a loss',
      { 'word_perplexity,none': 12.5, 'word_perplexity_stderr,none': 'N/A' },
      { t: 200 },
      'is better when lower',
    ],
  ])('with %s are values alone', async (_what, metrics, n, reason) => {
    const { aggregates } = await read(resultsOf({ t: metrics }, n))
    expect(aggregates).toMatchObject({ aggregates: 'values', reason: expect.stringContaining(reason) })
    expect(judgeAny(aggregates, parsePolicy({ floors: { score: 0.1 } })).decision).toBe('inconclusive')
  })

  it('of several tasks, metrics or filters ask which', async () => {
    const two = resultsOf(
      { arc: { ...ARC, 'acc_norm,none': 0.9, 'acc_norm_stderr,none': stderr(0.9, 200) }, boolq: ARC },
      { arc: 200, boolq: 200 },
    )
    expect(await refusal(readEvidence([given(two)]))).toBe(
      'AMBIGUOUS_COLUMN all.json: holds 3 metrics: arc/acc, arc/acc_norm, boolq/acc. Say which with --pick metric=arc/acc.',
    )
    const { aggregates } = await read(two, { pick: { metric: 'arc/acc_norm' } })
    expect(aggregates.tuned).toEqual({ k: 180, n: 200 })
    const filters = resultsOf(
      { gsm: { 'exact_match,strict-match': 0.5, 'exact_match,flexible-extract': 0.6 } },
      { gsm: 10 },
    )
    expect(await refusal(readEvidence([given(filters)]))).toMatch(
      /holds 2 filters: strict-match, flexible-extract/,
    )
    expect((await read(filters, { pick: { filter: 'flexible-extract' } })).aggregates.tuned).toEqual({
      k: 6,
      n: 10,
    })
  })

  it('of two models are paired with nothing, and refused where they are of two tasks or metrics', async () => {
    const base = given(
      resultsOf({ arc: { 'acc,none': 0.7, 'acc_stderr,none': stderr(0.7, 200) } }, { arc: 200 }),
      'base',
    )
    const reading = await readEvidence([base, given(resultsOf({ arc: ARC }, { arc: 200 }), 'tuned')])
    expect(reading).toMatchObject({ aggregates: { base: { k: 140, n: 200 }, tuned: { k: 160, n: 200 } } })
    const pair = (task: string, metrics: object) =>
      refusal(
        readEvidence([
          given(resultsOf({ arc: ARC }, { arc: 200 }), 'base'),
          given(resultsOf({ [task]: { ...metrics } }, { [task]: 200 }), 'tuned'),
        ]),
      )
    expect(await pair('boolq', ARC)).toBe(
      'MISUSE tuned.json: is of the task boolq, and base.json of the task arc. Both models have to answer the same: give two files of one task.',
    )
    expect(await pair('arc', { 'acc_norm,none': 0.8 })).toMatch(
      /is of the metric acc_norm, and base.json of the metric acc/,
    )
    expect(await pair('arc', { 'acc,none': 0.8123, 'acc_stderr,none': 0.1 })).toMatch(
      /^MISUSE base.json: holds answers that are right or wrong, and tuned.json values without counts/,
    )
  })

  it('refuse what they have no place for', async () => {
    const results = resultsOf({ arc: ARC }, { arc: 200 })
    expect(await refusal(readEvidence([given(results)], { positive: '1' }))).toMatch(
      /^MISUSE all.json: --positive 1: this task has no positive class/,
    )
    expect(await refusal(readEvidence([given(results)], { task: 'binary' }))).toMatch(
      /^MISUSE all.json: the task is given as binary/,
    )
    expect(await refusal(readEvidence([given({ ...results, results: { arc: {} } })]))).toMatch(
      /^BAD_VALUE all.json: found nothing, expected metrics by task/,
    )
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readEvaluation } from '../src/readEvaluation.js'
import type { FileRole, ReadOptions } from '../src/reading.js'
import { refusal } from './refusal.js'
import { sourceOf } from './sourceOf.js'

// What the tools wrote themselves (fixtures/harnesses/README.md), against what each of them says of its own rows.

const folder = new URL('../fixtures/harnesses/', import.meta.url)
const bytesOf = (path: string) => readFileSync(new URL(path, folder))
// biome-ignore lint/suspicious/noExplicitAny: the documents are what is tested
const jsonOf = (path: string): any =>
  JSON.parse(
    bytesOf(path)
      .toString()
      .replaceAll(/\bNaN\b/g, 'null'),
  )
const source = (path: string, role: FileRole) =>
  sourceOf(bytesOf(path), { role, name: path.split('/').at(-1)! })

const grades = async (path: string, options?: ReadOptions) => {
  const { evaluation, notes } = await readEvaluation([source(path, 'tuned')], { task: 'graded', ...options })
  if (evaluation.task !== 'graded') throw new Error(evaluation.task)
  return { scores: evaluation.splits['domain-test'].tuned.scores, notes }
}
const mean = (scores: readonly (number | null)[]) => {
  const given = scores.filter((score) => score !== null)
  return given.reduce((sum, score) => sum + score, 0) / given.length
}
const pair = (base: string, tuned: string, options?: ReadOptions) =>
  readEvaluation([source(base, 'base'), source(tuned, 'tuned')], options)

describe('Inspect', () => {
  const logs = readdirSync(new URL('inspect/', folder)).filter((name) => name.endsWith('.json'))
  it.each(logs)('gives the mean of its scores: %s', async (name) => {
    const { results, samples } = jsonOf(`inspect/${name}`)
    for (const { name: metric, metrics } of results.scores) {
      const { scores } = await grades(`inspect/${name}`, { pick: { metric } })
      expect(scores).toHaveLength(samples.length)
      expect(mean(scores)).toBeCloseTo(metrics.accuracy.value, 12)
    }
  })

  it('is paired by sample, an error being a missing answer', async () => {
    const { evaluation, notes } = await pair('inspect/base.json', 'inspect/tuned-error.json')
    const test = evaluation.splits['domain-test']
    expect(test.ids).toHaveLength(jsonOf('inspect/tuned-error.json').samples.length)
    expect(notes.join()).toMatch(/tuned-error.json: 1 of \d+ answers without a grade/)
    expect(evaluation.joins?.['domain-test']).toMatchObject({
      baseOnly: { count: 0 },
      tunedOnly: { count: 0 },
    })
  })

  it('keeps the epochs of a sample together', async () => {
    const { evaluation } = await pair('inspect/base-epochs.json', 'inspect/tuned-epochs.json')
    const { clusters, ids } = evaluation.splits['domain-test']
    expect(new Set(clusters).size).toBe(ids!.length / 2)
  })

  it('in its packed form is answered with how to unpack it', async () => {
    expect(await refusal(readEvaluation([source('inspect/tuned.eval', 'tuned')]))).toBe(
      'BINARY_FILE tuned.eval: found an Inspect log in its packed form (.eval), expected CSV or JSONL text. Give it as JSON: inspect log convert --to json --output-dir FOLDER FILE.',
    )
  })
})

describe('lm-eval', () => {
  const files = (model: string) =>
    readdirSync(new URL(`lm-eval/${model}/`, folder)).map((name) => `lm-eval/${model}/${name}`)
  const samples = (model: string, task: string) =>
    files(model).find((path) => path.includes(`samples_${task}_`))!
  const results = (model: string) => jsonOf(files(model).find((path) => path.includes('results_'))!).results

  it.each(['base', 'tuned'])('gives the values of its results: %s', async (model) => {
    const { sums_mc: choice, sums_gen: generated } = results(model)
    for (const metric of ['acc', 'acc_norm']) {
      const { scores } = await grades(samples(model, 'sums_mc'), { pick: { metric } })
      expect(scores).toHaveLength(choice.sample_len)
      expect(mean(scores)).toBeCloseTo(choice[`${metric},none`], 12)
    }
    for (const filter of ['strict-match', 'flexible-extract']) {
      const { scores } = await grades(samples(model, 'sums_gen'), { pick: { filter } })
      expect(scores).toHaveLength(generated.sample_len)
      expect(mean(scores)).toBeCloseTo(generated[`exact_match,${filter}`], 12)
    }
  })

  it('is paired on doc_hash, every document of it', async () => {
    const pick = { metric: 'acc' }
    const { evaluation, files: read } = await pair(samples('base', 'sums_mc'), samples('tuned', 'sums_mc'), {
      pick,
    })
    expect(evaluation.splits['domain-test'].ids).toHaveLength(read[0]!.rows)
    expect(evaluation.joins?.['domain-test']).toMatchObject({
      baseOnly: { count: 0 },
      tunedOnly: { count: 0 },
    })
  })

  it('asks which filter and which metric, and refuses two tasks', async () => {
    const [choice, generated] = [samples('base', 'sums_mc'), samples('tuned', 'sums_gen')]
    expect(await refusal(readEvaluation([source(choice, 'tuned')]))).toMatch(
      /^AMBIGUOUS_COLUMN .*holds 2 metrics: acc, acc_norm\. Say which with --pick metric=acc\.$/,
    )
    expect(await refusal(readEvaluation([source(generated, 'tuned')]))).toMatch(
      /^AMBIGUOUS_COLUMN .*holds 2 filters: strict-match, flexible-extract\. Say which with --pick filter=strict-match\.$/,
    )
    const lines = (path: string, metric: string) =>
      bytesOf(path)
        .toString()
        .replaceAll(`"${metric}"`, '"right"')
        .split('\n')
        .filter((line) => !line.includes('flexible-extract'))
        .join('\n')
    const [base, tuned] = [lines(choice, 'acc'), lines(generated, 'exact_match')]
    const reading = readEvaluation(
      [sourceOf(base, { role: 'base', name: 'mc' }), sourceOf(tuned, { role: 'tuned', name: 'gen' })],
      { pick: { metric: 'right' } },
    )
    expect(await refusal(reading)).toMatch(/^(NO_COMMON_IDS|LABEL_CONFLICT) gen.* mc/)
  })
})

describe('promptfoo', () => {
  it.each(['base.json', 'tuned.json', 'flaky.json'])(
    'gives its counts of passes, failures and errors: %s',
    async (name) => {
      const { successes, failures, errors } = jsonOf(`promptfoo/${name}`).results.stats
      const { scores } = await grades(`promptfoo/${name}`, { pick: { metric: 'success' } })
      const count = (wanted: number | null) => scores.filter((score) => score === wanted).length
      expect([count(1), count(0), count(null)]).toEqual([successes, failures, errors])
    },
  )

  it('says the same as JSON and as JSONL, in one file of two models and in two files', async () => {
    const two = await pair('promptfoo/base.json', 'promptfoo/tuned.json')
    const lines = await pair('promptfoo/base.jsonl', 'promptfoo/tuned.jsonl')
    expect(lines.evaluation.splits).toEqual(two.evaluation.splits)
    const { evaluation, notes } = await readEvaluation([source('promptfoo/both.json', 'all')])
    expect(notes).toContain('both.json: base was taken as the base, tuned as the tuned model.')
    if (evaluation.task !== 'graded') throw new Error(evaluation.task)
    const { ids, base, tuned } = evaluation.splits['domain-test']
    expect(ids!.length).toBeGreaterThan(10)
    const rows: readonly { testIdx: number; score: number; provider: { label: string } }[] =
      jsonOf('promptfoo/both.json').results.results
    const scoresOf = (model: string) =>
      ids!.map((id) => rows.find((row) => String(row.testIdx) === id && row.provider.label === model)?.score)
    expect(base!.scores).toEqual(scoresOf('base'))
    expect(tuned.scores).toEqual(scoresOf('tuned'))
    expect(base).not.toEqual(tuned)
  })
})

describe('DeepEval', () => {
  it.each(['base.json', 'tuned.json', 'base-two-metrics.json', 'latest-test-run.json'])(
    'gives its counts of passes and failures, and the scores of its metrics: %s',
    async (name) => {
      const document = jsonOf(`deepeval/${name}`)
      const { testPassed, testFailed, metricsScores } = document.testRunData ?? document
      const { scores } = await grades(`deepeval/${name}`)
      const count = (wanted: number) => scores.filter((score) => score === wanted).length
      expect([count(1), count(0)]).toEqual([testPassed, testFailed])
      for (const { metric, scores: own } of metricsScores)
        expect((await grades(`deepeval/${name}`, { pick: { metric } })).scores).toEqual(own)
    },
  )

  it('is paired on the input', async () => {
    const { evaluation, files } = await pair('deepeval/base.json', 'deepeval/tuned.json')
    expect(evaluation.splits['domain-test'].ids).toHaveLength(files[0]!.rows)
  })
})

describe('OpenAI evals', () => {
  const events = (name: string) =>
    bytesOf(`openai-evals/${name}`)
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))

  it.each(['base.jsonl', 'tuned.jsonl'])('gives the accuracy of its final report: %s', async (name) => {
    const { final_report: report } = events(name).find((event) => 'final_report' in event)
    const { scores } = await grades(`openai-evals/${name}`)
    expect(scores).toHaveLength(events(name).filter(({ type }) => type === 'match').length)
    expect(mean(scores)).toBeCloseTo(report.accuracy, 12)
  })

  it('is paired by sample, though each run shuffles them', async () => {
    const { evaluation, files } = await pair('openai-evals/base.jsonl', 'openai-evals/tuned.jsonl')
    expect(evaluation.splits['domain-test'].ids).toHaveLength(files[1]!.rows)
    expect(evaluation.task).toBe('graded')
  })
})

describe('training logs given as plain files', () => {
  const paths = ['trainer-state', 'openai-log'].flatMap((tool) =>
    readdirSync(new URL(`${tool}/`, folder)).map((name) => [tool, name] as const),
  )
  it.each(paths)('are logs: %s/%s', async (tool, name) => {
    const rows = 'id,label,base_pred,tuned_pred\n1,0,0,1\n2,1,0,1\n'
    const { evaluation, files } = await readEvaluation([sourceOf(rows), source(`${tool}/${name}`, 'all')])
    expect(files[1]).toMatchObject({ role: 'log', format: tool })
    const { train, evaluation: heldOut } = evaluation.trainingLog!
    expect(files[1]!.rows).toBe(train.length + heldOut.length)
    expect(train.length).toBeGreaterThan(5)
    expect(heldOut.length).toBeGreaterThan(5)
  })
})

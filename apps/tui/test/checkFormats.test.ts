// What evaluation tools write, through the built command: recognised by content, or as `--as` says.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fromJson } from '@fitcheck/core/report'
import { FORMATS } from '@fitcheck/ingest'
import { describe, expect, it } from 'vitest'
import { formatNames } from '../src/commands/check/formatNames.js'
import { csvOf, fitcheck, temporaryFolder } from './fitcheck.js'
import { connect, exec } from './sshClient.js'
import { serve } from './sshServer.js'

const folder = temporaryFolder()
const harnesses = fileURLToPath(new URL('../../../packages/ingest/fixtures/harnesses/', import.meta.url))
const samples = (model: string) =>
  join(harnesses, 'lm-eval', model, 'samples_sums_mc_2026-01-02T03-04-05.678901.jsonl')
const both = ['--base', samples('base'), samples('tuned')]

const json = async (words: readonly string[]) => {
  const { code, stdout, stderr } = await fitcheck(['check', ...words, '--format', 'json'])
  return { code, stderr: stderr.replace(/\s+/g, ' '), verdict: stdout === '' ? null : fromJson(stdout) }
}

it('--as takes what ingest reads', () => expect(formatNames).toEqual(FORMATS))

describe('a file of an evaluation tool', () => {
  it.each([
    ['promptfoo, both models in one', [join(harnesses, 'promptfoo', 'both.json')], 'graded'],
    [
      'promptfoo',
      ['--base', join(harnesses, 'promptfoo', 'base.json'), join(harnesses, 'promptfoo', 'tuned.json')],
      'graded',
    ],
    [
      'Inspect',
      ['--base', join(harnesses, 'inspect', 'base.json'), join(harnesses, 'inspect', 'tuned.json')],
      'graded',
    ],
    [
      'DeepEval',
      ['--base', join(harnesses, 'deepeval', 'base.json'), join(harnesses, 'deepeval', 'tuned.json')],
      'graded',
    ],
    ['lm-evaluation-harness', [...both, '--pick', 'metric=acc'], 'graded'],
  ])('%s is judged as it is', async (_, words, task) => {
    const { code, stderr, verdict } = await json(words)
    expect({ stderr, task: verdict?.task }).toEqual({ stderr: '', task })
    expect([0, 1, 2]).toContain(code)
  })

  it('with several metrics asks which, and --pick says it', async () => {
    const { code, stderr } = await json(both)
    expect(stderr).toContain('Say which with --pick metric=acc.')
    expect(code).toBe(65)
    const picked = await json([...both, '--pick', 'metric=acc_norm'])
    expect([0, 1, 2]).toContain(picked.code)
  })

  it('--as stands above what it looks like', async () => {
    const rows = folder.write(
      'rows.csv',
      csvOf([
        [40, 'spam', 'ham', 'spam'],
        [40, 'ham', 'ham', 'ham'],
      ]),
    )
    expect((await json([rows, '--as', 'csv'])).verdict?.task).toBe('binary')
    const wrong = await json([rows, '--as', 'lm-eval'])
    expect(wrong).toMatchObject({ code: 65, verdict: null })
    expect(wrong.stderr).toContain('rows.csv')
  })

  it('comes from a pipe too', async () => {
    const input = readFileSync(join(harnesses, 'promptfoo', 'both.json'), 'utf8')
    const { stdout } = await fitcheck(['check', '-', '--format', 'json'], { input })
    expect(fromJson(stdout).task).toBe('graded')
  })

  it('comes over SSH too, with --as and --pick', async () => {
    const { port } = await serve(join(folder.path, 'data'))
    const client = await connect(port)
    const input = readFileSync(join(harnesses, 'promptfoo', 'both.json'), 'utf8')
    const command = 'check --as promptfoo --pick base=base --pick tuned=tuned --format json'
    const { code, stdout } = await exec(client, command, input)
    client.end()
    expect(fromJson(stdout).task).toBe('graded')
    expect([0, 1, 2]).toContain(code)
  })

  it('is what a project says it is, and writes what it asks for', async () => {
    const place = temporaryFolder()
    place.write(
      'fitcheck.yaml',
      `files: {base: ${samples('base')}, tuned: ${samples('tuned')}}\nas: lm-eval\npick: {metric: acc}\nout: [verdict.json, report.md]\n`,
    )
    const { code, stdout } = await fitcheck(['check'], { cwd: place.path })
    expect(stdout).toContain('lm-eval')
    const written = fromJson(readFileSync(join(place.path, 'verdict.json'), 'utf8'))
    expect(code).toBe({ ship: 0, hold: 1, inconclusive: 2 }[written.decision])
    expect(readFileSync(join(place.path, 'report.md'), 'utf8')).toMatch(/^## /)
  })
})

describe('a file of values without rows', () => {
  const report = (name: string) => join(harnesses, 'classification-report', `${name}.json`)

  it('has its floors judged, says what is not, and cannot ship', async () => {
    const { code, verdict } = await json(['--base', report('binary-base'), report('binary-tuned')])
    expect(verdict?.claims.map(({ id }) => id)).toContain('floor/recall')
    expect(verdict?.notJudged.map(({ id }) => id)).toContain('gain/f1')
    expect(code).toBe(2)
    const { stdout } = await fitcheck(['check', report('binary-tuned')])
    expect(stdout.replace(/\s+/g, ' ')).toContain('These are aggregates')
  })

  it('beside rows is misuse', async () => {
    const rows = folder.write(
      'beside.csv',
      csvOf([
        [9, 'spam', 'ham', 'spam'],
        [9, 'ham', 'ham', 'ham'],
      ]),
    )
    const { code, stderr } = await json(['--base', rows, report('binary-tuned')])
    expect(stderr).toContain('without rows')
    expect(code).toBe(64)
  })
})

it.each([
  [['--as', 'lmeval'], "'lmeval' is invalid"],
  [['--pick', 'metrics=acc'], "The nearest known one is 'metric'."],
  [['--pick', 'acc'], "'acc' is not KEY=NAME"],
  [['--pick', 'metric=a', '--pick', 'metric=b'], 'metric is given twice'],
])('%j is misuse', async (words, message) => {
  const { code, stderr } = await json([...both, ...words])
  expect(stderr).toContain(message)
  expect(code).toBe(64)
})

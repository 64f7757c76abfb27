import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareCandidates, explainComparison, judge, parsePolicy } from '@fitcheck/core/verdict'
import { readEvaluation } from '@fitcheck/ingest'
import { openSource } from '@fitcheck/ingest/node'
import { describe, expect, it } from 'vitest'
import { csvOf, examples, fitcheck, temporaryFolder } from './fitcheck.js'

const folder = temporaryFolder()
const predictions = (run: string) => join(examples, run, 'predictions.csv')
const digits = ['digits-forgetting', 'digits-overfit', 'digits-replay']

/** A run's own base, as the file of one model. */
const base = folder.write('base.csv', baseOf(readFileSync(predictions('digits-replay'), 'utf8')))

function baseOf(text: string): string {
  const [header = '', ...rows] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','))
  const at = (name: string) => (header as readonly string[]).indexOf(name)
  const columns = ['id', 'label', 'base_pred', 'base_score', 'split', 'slice']
  const lines = rows.map((row) => columns.map((name) => row[at(name)]).join(','))
  return `${[columns.join(',').replaceAll('base_', ''), ...lines].join('\n')}\n`
}

/** 400 rows, half of them positive: the base is right on `right` of each class, the candidates on more or fewer. */
const small = {
  base: folder.write('small-base.csv', answers(120)),
  better: folder.write('better.csv', answers(196)),
  fair: folder.write('fair.csv', answers(184)),
  best: folder.write('best.csv', answers(199)),
  worse: folder.write('worse.csv', answers(60)),
  worst: folder.write('worst.csv', answers(20)),
}

function answers(right: number, other = 0): string {
  const lines = Array.from({ length: 400 }, (_, i) => {
    const label = i % 2 === 0 ? 'spam' : 'ham'
    const isRight = (Math.floor(i / 2) * 7 + other) % 200 < right
    return `m${i},${label},${isRight ? label : label === 'spam' ? 'ham' : 'spam'}`
  })
  return `id,label,pred\n${lines.join('\n')}\n`
}

async function evaluationOf(file: string) {
  const sources = [await openSource('base', base), await openSource('tuned', file)]
  return (await readEvaluation(sources)).evaluation
}

describe('fitcheck compare', () => {
  it('compares real runs as core does, with every verdict in the JSON', async () => {
    const { code, stdout } = await fitcheck(['compare', base, ...digits.map(predictions), '--format', 'json'])
    const comparison = JSON.parse(stdout)
    const candidates = await Promise.all(
      digits.map(async (name) => {
        const evaluation = await evaluationOf(predictions(name))
        return { name, runs: [{ name: predictions(name), evaluation }] }
      }),
    )
    const policy = parsePolicy({ extends: 'balanced' })
    expect(comparison).toEqual(JSON.parse(JSON.stringify(compareCandidates(candidates, policy))))
    expect(comparison.schemaVersion).toBe(1)
    const first = candidates.find(({ name }) => name === comparison.candidates[0].name)!
    expect(comparison.candidates[0].runs[0].verdict.claims).toEqual(
      JSON.parse(JSON.stringify(judge(first.runs[0]!.evaluation, { ...policy, candidates: 3 }).claims)),
    )
    expect([comparison.decision, code]).toEqual(['inconclusive', 2])
  })

  it('says it in 80 columns of plain text, the sentence of core first', async () => {
    const { stdout } = await fitcheck(['compare', base, ...digits.map(predictions)])
    const json = await fitcheck(['compare', base, ...digits.map(predictions), '--format', 'json'])
    const [sentence = ''] = explainComparison(JSON.parse(json.stdout))
    expect(stdout.replace(/\s+/g, ' ')).toContain(sentence)
    expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80)
    expect(stdout).not.toContain('\u001b')
    const plain = await fitcheck(['compare', base, ...digits.map(predictions), '--ascii'])
    expect(plain.stdout).toMatch(/^[\n\x20-\x7e]*$/)
  })

  it.each([
    ['ship', [small.better, small.worse], 0],
    ['hold', [small.worse, small.worst], 1],
    ['inconclusive', [small.worse, small.base.replace('small-base', 'copy')], 2],
  ] as const)('exits as %s', async (decision, files, expected) => {
    folder.write('copy.csv', readFileSync(small.base, 'utf8'))
    const words = ['compare', small.base, ...files, '--positive', 'spam']
    const { code, stdout } = await fitcheck([...words, '--format', 'json'])
    expect([JSON.parse(stdout).decision, code]).toEqual([decision, expected])
  })

  it('asks more of each where more were tried', async () => {
    const words = ['compare', small.base, small.fair, '--positive', 'spam', '--format', 'json']
    const alone = JSON.parse((await fitcheck(words)).stdout)
    const oneOfMany = JSON.parse((await fitcheck([...words, '--set', 'candidates=1000'])).stdout)
    expect([alone.decision, oneOfMany.decision]).toEqual(['ship', 'inconclusive'])
    expect(oneOfMany.correction.candidates).toBe(1000)
    expect(oneOfMany.correction.alpha).toBeCloseTo(0.025 / 1000, 15)
  })

  it('takes runs of one recipe as one candidate, by pattern or by name', async () => {
    for (const seed of [0, 1, 2, 3]) folder.write(`lora-s${seed}.csv`, answers(192 + seed, seed * 13))
    const words = ['compare', small.base, `lora=${join(folder.path, 'lora-s*.csv')}`, small.worse]
    const byPattern = await fitcheck([...words, '--positive', 'spam', '--format', 'json'])
    const { candidates } = JSON.parse(byPattern.stdout)
    expect(candidates.map(({ name }: { name: string }) => name)).toEqual(['lora', 'worse'])
    expect(candidates[0].recipe.distinctRuns).toBe(4)
    expect(candidates[0].runs).toHaveLength(4)
    expect(byPattern.code).toBe(0)
    const runs = [0, 1, 2, 3].map((seed) => `lora=${join(folder.path, `lora-s${seed}.csv`)}`)
    const byName = await fitcheck([
      'compare',
      small.base,
      ...runs,
      small.worse,
      '--positive',
      'spam',
      '--format',
      'json',
    ])
    expect(JSON.parse(byName.stdout)).toEqual(JSON.parse(byPattern.stdout))
  })

  it('reads the base from a pipe once, for all candidates', async () => {
    const words = ['compare', '-', small.better, small.best, '--positive', 'spam', '--format', 'json']
    const piped = await fitcheck(words, { input: readFileSync(small.base, 'utf8') })
    expect(JSON.parse(piped.stdout).candidates).toHaveLength(2)
    expect(piped.code).toBe(0)
  })

  it('writes text, Markdown and JSON beside what it prints', async () => {
    const outs = ['out.md', 'out.json', 'out.txt'].map((name) => join(folder.path, name))
    const { stdout } = await fitcheck([
      ...['compare', small.base, small.better, small.best, '--positive', 'spam', '--format', 'md'],
      ...outs.flatMap((path) => ['--out', path]),
    ])
    const [markdown, json, text] = outs.map((path) => readFileSync(path, 'utf8'))
    expect(markdown).toBe(stdout)
    expect(stdout).toMatch(/^## ✓ Ship: /)
    expect(JSON.parse(json!).candidates).toHaveLength(2)
    expect(text).toContain('Ship: ')
  })

  it('refuses what cannot be followed, and writes nothing', async () => {
    const out = join(folder.path, 'never.json')
    const missing = join(folder.path, 'missing.csv')
    const other = folder.write('other.csv', csvOf([[40, 'spam', 'spam', 'spam']]).replaceAll('r', 'q'))
    const flipped = folder.write('flipped.csv', answers(190).replace('m0,spam', 'm0,ham'))
    const said = async (...words: string[]) => {
      const { code, stderr, stdout } = await fitcheck(['compare', ...words, '--out', out])
      expect([stdout, existsSync(out)]).toEqual(['', false])
      return [code, stderr.replace(/\s+/g, ' ')] as const
    }
    expect(await said(small.base, small.base)).toEqual([
      64,
      expect.stringContaining('the base, the first file'),
    ])
    expect(await said(small.base, small.best, small.best)).toEqual([
      64,
      expect.stringContaining('given twice'),
    ])
    expect(await said(small.base)).toEqual([64, expect.stringContaining('CANDIDATE')])
    expect(await said(small.base, 'r=none-*.csv')).toEqual([64, expect.stringContaining('no file fits')])
    expect(await said(small.base, missing)).toEqual([66, expect.stringContaining('missing.csv')])
    expect(await said(small.base, other)).toEqual([65, expect.stringContaining('other.csv')])
    expect(await said(small.base, flipped)).toEqual([65, expect.stringContaining('the label of id')])
    expect(await said(small.base, small.best, '--out', join(folder.path, 'x.html'))).toEqual([
      64,
      expect.stringContaining('a format of one verdict'),
    ])
  })

  it('explains itself in 80 columns', async () => {
    const { code, stdout } = await fitcheck(['compare', '--help'])
    expect(code).toBe(0)
    expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80)
    for (const part of ['NAME=FILE', 'Exit codes:', '--policy', '--columns', '--as'])
      expect(stdout).toContain(part)
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromJson, toHtml, toJson, toJunit, toMarkdown, toModelIndex } from '@fitcheck/core/report'
import { beforeAll, describe, expect, it } from 'vitest'
import { halfLost, judged } from './checkSamples.js'
import { fitcheck, temporaryFolder } from './fitcheck.js'

const folder = temporaryFolder()
/** A base without an answer right, and a tuned model with all: rows of two labels, one, and none. */
const sets = folder.write(
  'sets.csv',
  ['label,base_pred,tuned_pred', ...Array(200).fill('a|b,,b|a\nb,a,b\n,a,').flat(), ''].join('\n'),
)
const grades = folder.write(
  'grades.csv',
  ['base_correct,tuned_correct', ...Array(100).fill('0,1\n0.5,1\n1,1'), ''].join('\n'),
)
const bad = folder.write('bad.csv', halfLost)

describe('reports', () => {
  let reports: Record<string, string>
  beforeAll(async () => {
    const verdict = await judged(bad, 'balanced')
    reports = {
      md: toMarkdown(verdict),
      json: toJson(verdict),
      xml: toJunit(verdict),
      html: toHtml(verdict),
      yaml: toModelIndex(verdict),
      yml: toModelIndex(verdict),
    }
  })

  it.each([
    ['markdown', 'md'],
    ['md', 'md'],
    ['json', 'json'],
    ['junit', 'xml'],
    ['html', 'html'],
    ['model-index', 'yaml'],
  ])('--format %s is core’s own, with the exit code of the verdict', async (format, ending) => {
    const { code, stdout, stderr } = await fitcheck(['check', bad, '--format', format])
    expect(stdout).toBe(reports[ending])
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  })

  it('--out writes each by its ending, whole', async () => {
    const names = Object.keys(reports).map((ending) => `report.${ending}`)
    const { code } = await fitcheck(['check', bad, ...names.flatMap((name) => ['--out', name])], {
      cwd: folder.path,
    })
    expect(code).toBe(1)
    for (const [ending, report] of Object.entries(reports))
      expect(readFileSync(join(folder.path, `report.${ending}`), 'utf8')).toBe(report)
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

describe('tasks', () => {
  const json = async (words: readonly string[]) => {
    const { code, stdout, stderr } = await fitcheck(['check', ...words, '--format', 'json'])
    expect(stderr).toBe('')
    return { code, verdict: fromJson(stdout) }
  }

  it('multilabel, joined by bars: its set is right in any order', async () => {
    const { code, verdict } = await json([sets, '--task', 'multilabel'])
    // All of the 600 labels that were given are right, and none is missing: 2 + 1 + 0 of each three rows.
    expect(verdict.task).toBe('multilabel')
    expect(verdict.claims.find(({ id }) => id === 'floor/precision')?.counts).toEqual({ k: 600, n: 600 })
    expect(verdict.claims.find(({ id }) => id === 'gain/accuracy')?.estimate).toBe(1)
    expect(code).toBe(0)
  })

  it('multilabel has no specificity: a preset that names it is misuse', async () => {
    const { code, stdout } = await fitcheck(['check', sets, '--task', 'multilabel', '--policy', 'spam'])
    expect({ code, stdout }).toEqual({ code: 64, stdout: '' })
  })

  it('graded, known by the names of its columns', async () => {
    const { verdict } = await json([grades])
    expect(verdict.task).toBe('graded')
    expect(verdict.claims.find(({ id }) => id === 'gain/score')?.estimate).toBeCloseTo(0.5, 12)
  })
})

describe('--log', () => {
  // Those of core's own test of a divergence (`divergence.test.ts`).
  const train = [1, 0.5, 0.25, 0.12, 0.06, 0.03]
  const held = [0.9, 0.7, 0.6, 0.7, 0.8, 0.9]
  const history = train.flatMap((loss, i) => [
    { step: 10 * (i + 1), epoch: i + 1, loss },
    { step: 10 * (i + 1), epoch: i + 1, eval_loss: held[i] },
  ])
  const log = folder.write('trainer_state.json', JSON.stringify({ log_history: history }))

  it('brings what the training says: held-out loss that rose is overfitting', async () => {
    const codes = async (words: string[]) =>
      fromJson((await fitcheck(['check', bad, ...words, '--format', 'json'])).stdout).findings.map(
        ({ code }) => code,
      )
    expect(await codes([])).not.toContain('overfitting')
    expect(await codes(['--log', log])).toContain('overfitting')
    const { stdout } = await fitcheck(['check', bad, '--log', log])
    expect(stdout).toContain('the training log, 12 losses')
  })

  it('that is none is 65, and says what is wanted', async () => {
    const { code, stdout, stderr } = await fitcheck(['check', bad, '--log', bad])
    expect(stderr.replace(/\s+/g, ' ')).toContain('no column for step, so this is no training log')
    expect({ code, stdout }).toEqual({ code: 65, stdout: '' })
  })
})

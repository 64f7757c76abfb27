import { describe, expect, it } from 'vitest'
import { rowsOf, spamTask } from '../../test/cells.js'
import { nastyVerdict } from '../../test/nastyVerdict.js'
import { allVerdicts, recordedVerdict } from '../../test/recordedRuns.js'
import { unexplainedNumbers } from '../../test/unexplainedNumbers.js'
import type { Evaluation } from '../evaluation/evaluation.js'
import { judge } from '../verdict/judge.js'
import { parsePolicy } from '../verdict/parsePolicy.js'
import type { Verdict } from '../verdict/verdict.js'
import { toMarkdown } from './markdown.js'

const limit = 64_000
const good = recordedVerdict('spam-hard-ham/good', 'spam')

function bytes(text: string): number {
  return new TextEncoder().encode(text).length
}

describe('toMarkdown', () => {
  it('reads in three glances: decision, claims, matrices', () => {
    const text = toMarkdown(good)
    expect(text).toMatch(
      /^## ⟷ Inconclusive: fine-tuning worked, but precision is not proven to reach 0\.95\.\n/,
    )
    expect(text).toContain(
      '| ⟷ | Precision floor (prove) | 0.941 | [0.903, 0.967] | 0.95 | 224 / 238 | unproven |',
    )
    expect(text).toContain('| spam | 224 (+10) caught | 31 (−10) missed |')
    expect(text).toContain('| ham | 14 (−7) falsely flagged | 106 (+7) left alone |')
    expect(text).toContain(`policy spam, hash ${good.policy.hash}`)
    expect(text).toContain('General split: 280 rows')
  })

  it('names files by their hashes', () => {
    const verdict: Verdict = { ...good, provenance: { ...good.provenance, hashes: { 'preds.csv': 'ab12' } } }
    expect(toMarkdown(verdict)).toContain('- preds.csv: SHA-256 ab12')
  })

  it('takes nothing in the data for markup', () => {
    const rows = rowsOf([
      ['sp|am', 'ham', 'sp|am', 40],
      ['ham', 'ham', 'ham', 40],
    ])
    const nasty = [
      'a|b',
      '<img src=x onerror=alert(1)>',
      '[x](http://evil.example)',
      '![x](y)',
      '`code` *b* _i_',
      'a\n\n# b',
    ]
    const slices = { group: rows.truth.map((_, row) => nasty[row % nasty.length]!) }
    const verdict = judge(
      {
        task: 'binary',
        positive: 'sp|am',
        splits: { 'domain-test': { ...rows, slices } },
      },
      parsePolicy({ extends: 'balanced', slices: { metric: 'accuracy', margin: 0.1, minRows: 5 } }),
    )
    const text = toMarkdown(verdict)
    expect(text).not.toMatch(/(?<!\\)<img|(?<!\\)\]\(|^# b/m)
    expect(text).toContain('\\`code\\` \\*b\\* \\_i\\_: accuracy')
    const claimRows = text.split('\n').filter((line) => /^\| [✓⟷▽✕] /.test(line))
    expect(claimRows).toHaveLength(verdict.claims.length)
    for (const line of claimRows) expect(line.match(/(?<!\\)\|/g)).toHaveLength(8)
  })

  it('stays under 64 kB with thousands of slices and hundreds of classes with long names, and says what it left out', () => {
    const verdict = judge(
      manyClasses(300),
      parsePolicy({ extends: 'balanced', slices: { metric: 'accuracy', margin: 0.1, minRows: 1 } }),
    )
    expect(verdict.claims.length).toBeGreaterThan(1000)
    const text = toMarkdown(verdict)
    expect(bytes(text)).toBeLessThan(limit)
    expect(text).toMatch(/[\d,]+ more are left out here; the JSON has them all\./)
    expect(text).toContain('300 classes: the matrix is left out.')
  })

  it.each(allVerdicts())('holds numbers of the verdict alone, under 64 kB: $name', ({ verdict }) => {
    const text = toMarkdown(verdict)
    expect(bytes(text)).toBeLessThan(limit)
    expect(text).not.toMatch(/undefined|null|NaN|\[object/)
    expect(unexplainedNumbers(text, verdict)).toEqual([])
  })

  it('keeps to any size it is given, and says what it left out', () => {
    const verdict = nastyVerdict()
    const finding = {
      ...good.findings[0]!,
      examples: Array.from({ length: 20 }, (_, i) => `${'😀'.repeat(90)}${i}`),
    }
    const long: Verdict = {
      ...verdict,
      findings: Array.from({ length: 40 }, () => ({
        ...finding,
        sentence: '漢'.repeat(700),
        remedy: '&'.repeat(700),
      })),
    }
    expect(bytes(toMarkdown(long))).toBeLessThanOrEqual(limit)
    for (const maxBytes of [0, 1, 60, 200, 1000, 5000, 20_000, 64_000, 200_000]) {
      const text = toMarkdown(long, { maxBytes })
      expect(bytes(text)).toBeLessThanOrEqual(maxBytes)
      if (maxBytes >= 1000) expect(text).toContain('left out here; the JSON has')
      if (maxBytes >= 1000) expect(text).toMatch(/^## /)
    }
  })

  it('cuts row ids before claims, and shows more where there is room', () => {
    const verdict = judge(
      manyClasses(15),
      parsePolicy({ extends: 'balanced', slices: { metric: 'accuracy', margin: 0.1, minRows: 1 } }),
    )
    const rows = (text: string) => text.split('\n').filter((line) => /^\| [✓⟷▽✕] /.test(line)).length
    expect(verdict.claims.length).toBeGreaterThan(50)
    expect(rows(toMarkdown(verdict))).toBe(40)
    expect(rows(toMarkdown(verdict, { maxBytes: 1_000_000 }))).toBe(verdict.claims.length)
    const leak = recordedVerdict('spam-hard-ham/leakage', 'spam')
    const whole = toMarkdown(leak)
    expect(whole).toContain('Rows: ')
    const shorter = toMarkdown(leak, { maxBytes: bytes(whole) - 1 })
    expect(rows(shorter)).toBe(leak.claims.length)
    expect(shorter.length).toBeLessThan(whole.length)
  })

  it('shows a task without a base', () => {
    const { truth, tuned } = rowsOf([
      ['spam', null, 'spam', 30],
      ['ham', null, 'ham', 30],
    ])
    const text = toMarkdown(
      judge(spamTask({ 'domain-test': { truth, tuned } }), parsePolicy({ extends: 'balanced' })),
    )
    expect(text).toContain('| spam | 30 caught | 0 missed |')
    expect(text).toContain('### Not judged')
  })
})

/** Four rows a class, a slice for every row, and names of 200 wide characters. */
function manyClasses(classes: number): Evaluation {
  const name = (j: number) => `${'漢'.repeat(196)}${String(j).padStart(4, '0')}`
  const truth = Array.from({ length: classes * 4 }, (_, row) => name(row % classes))
  const wrong = truth.map((_, row) => name((row + 1) % classes))
  return {
    task: 'multiclass',
    splits: {
      'domain-test': {
        truth,
        base: { predictions: truth.map((label, row) => (row % 2 === 0 ? label : 'no such label')) },
        tuned: { predictions: wrong },
        slices: { group: truth.map((_, row) => `${'字'.repeat(300)}${row}`) },
      },
    },
  }
}

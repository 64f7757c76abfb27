import { viewVerdict } from '@fitcheck/core/report'
import { type ClassEvaluation, judge, type Label, parsePolicy } from '@fitcheck/core/verdict'
import { describe, expect, it } from 'vitest'
import { type Line, widthOf } from './line.js'
import { paint } from './paint.js'
import { verdictPage } from './verdictPage.js'

const repeat = (n: number, ...row: Label[]) => Array.from({ length: n }, () => row)
/** Truth, base, tuned: the matrix 85/15/10/90 of the tuned model, over a base that is worse on both sides. */
const binaryRows = [
  ...repeat(60, 'spam', 'spam', 'spam'),
  ...repeat(25, 'spam', 'ham', 'spam'),
  ...repeat(15, 'spam', 'ham', 'ham'),
  ...repeat(10, 'ham', 'spam', 'spam'),
  ...repeat(10, 'ham', 'spam', 'ham'),
  ...repeat(80, 'ham', 'ham', 'ham'),
]
const classes = Array.from({ length: 12 }, (_, i) => `class-${i + 1}`)
const multiclassRows = classes.flatMap((name, i) => [
  ...repeat(20, name, classes[(i + 1) % 12]!, name),
  ...repeat(5, name, name, classes[(i + 5) % 12]!),
])

function viewOf(rows: readonly Label[][], task: ClassEvaluation['task']) {
  const column = (i: number) => rows.map((row) => row[i]!)
  const evaluation: ClassEvaluation = {
    task,
    ...(task === 'binary' ? { positive: 'spam', positiveFrom: 'given' } : {}),
    splits: {
      'domain-test': {
        truth: column(0),
        base: { predictions: column(1) },
        tuned: { predictions: column(2) },
      },
    },
  }
  return viewVerdict(judge(evaluation, parsePolicy({ extends: 'balanced' })))
}

const read = ['preds.csv: 200 rows. Columns: id, label, base_pred, tuned_pred.']
const next = ['Keep this verdict beside the model it was made of.']
const isHeading = (line: Line) => /[─-]{5}$/.test(line.map(({ text }) => text).join(''))

describe('verdictPage', () => {
  const views = { binary: viewOf(binaryRows, 'binary'), multiclass: viewOf(multiclassRows, 'multiclass') }

  for (const [name, view] of Object.entries(views))
    for (const ascii of [false, true])
      for (const width of [60, 72, 80, 99, 100, 120])
        it(`fits ${width} columns: ${name}${ascii ? ', ASCII' : ''}`, () => {
          const lines = verdictPage(view, { width, ascii, read, next })
          expect(lines.filter((line) => widthOf(line) > width)).toEqual([])
          const headings = lines.filter(isHeading)
          expect(headings.length).toBeGreaterThan(4)
          expect(headings.map(widthOf)).toEqual(headings.map(() => width))
          if (ascii) expect(paint(lines, 0)).toMatch(/^[\n\x20-\x7e]*$/)
        })

  it('says the decision first, in a word, a shape and the sentence', () => {
    const text = paint(verdictPage(views.binary, { width: 80, ascii: false, read, next }), 0)
    expect(text.trimStart().startsWith(`◇ Inconclusive: `)).toBe(true)
    const ascii = paint(verdictPage(views.binary, { width: 80, ascii: true, read, next }), 0)
    expect(ascii.trimStart().startsWith('<?> Inconclusive: ')).toBe(true)
  })

  it('shows each claim with its number, interval, bar and state', () => {
    const text = paint(verdictPage(views.binary, { width: 80, ascii: false, read, next }), 0)
    expect(text).toMatch(/⟷ Precision floor .*├─+●?─*┃?─*●?─*┤ .* 0\.895 {2}unproven/)
    expect(text).toMatch(/85 \/ 95 .*0\.85.*\[0\.815, 0\.948\]/)
    expect(text).toMatch(/✓ F1 gain/)
  })

  it('lays the three matrices side by side', () => {
    const text = paint(verdictPage(views.binary, { width: 80, ascii: false, read, next }), 0)
    expect(text).toMatch(/ spam +60 ▪ +40 ▫ +85 ▪ +15 ▫ +\+25 +−25/)
    expect(text).toMatch(/ ham +20 ▫ +80 ▪ +10 ▫ +90 ▪ +−10 +\+10/)
  })

  it('writes no two blank rows together', () => {
    expect(paint(verdictPage(views.binary, { width: 80, ascii: false, read, next }), 0)).not.toContain(
      '\n\n\n',
    )
  })
})

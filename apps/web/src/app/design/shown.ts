import type { IntervalBar, MatrixCell, MatrixView } from '@fitcheck/core/report'
import type { ClaimState } from '@fitcheck/core/verdict'

// What the design page draws: figures made up for it, so that every state can be seen beside the others.

const share = (lower: number, estimate: number | null, upper: number, bar: number): IntervalBar => ({
  lower,
  estimate,
  upper,
  bar,
  labels: { min: '0.00', max: '1.00', bar: bar.toFixed(2) },
  text: `${estimate ?? 'undefined'}, interval ${lower} to ${upper}, bar ${bar}`,
})

export const figures: readonly (readonly [string, ClaimState, IntervalBar])[] = [
  ['Met: the whole interval is past the bar.', 'met', share(0.62, 0.7, 0.78, 0.5)],
  ['Unproven: the bar is inside.', 'unproven', share(0.46, 0.58, 0.7, 0.5)],
  ['Below: on the wrong side.', 'below', share(0.3, 0.38, 0.46, 0.5)],
  ['Failed: on the wrong side, also after Holm.', 'failed', share(0.12, 0.2, 0.28, 0.5)],
  ['No estimate: nothing to count.', 'unproven', share(0, null, 1, 0.5)],
  ['A bar at the end of its axis.', 'unproven', share(0.9, 0.96, 1, 0.97)],
  ['A narrow interval, at many rows.', 'met', share(0.704, 0.71, 0.716, 0.7)],
  ['A bar at the start.', 'met', share(0.2, 0.28, 0.36, 0.02)],
]

const words = [
  ['caught', 'missed'],
  ['falsely flagged', 'left alone'],
]

function matrix(
  title: MatrixView['title'],
  counts: readonly (readonly number[])[],
  labels: readonly string[],
): MatrixView {
  const signed = title === 'difference'
  const cell = (count: number, row: number, column: number): MatrixCell => ({
    count,
    share: 0,
    text: signed && count > 0 ? `+${count}` : String(count).replace('-', '−'),
    word: labels.length === 2 ? words[row]![column]! : '',
    right: row === column,
  })
  return { title, labels, cells: counts.map((row, i) => row.map((count, j) => cell(count, i, j))) }
}

const binary = ['spam', 'ham']
export const binaryMatrices: readonly MatrixView[] = [
  matrix(
    'base',
    [
      [80, 20],
      [15, 85],
    ],
    binary,
  ),
  matrix(
    'tuned',
    [
      [88, 12],
      [18, 82],
    ],
    binary,
  ),
  matrix(
    'difference',
    [
      [8, -8],
      [3, -3],
    ],
    binary,
  ),
]

const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']
export const manyClasses: MatrixView = matrix(
  'tuned',
  digits.map((_, row) =>
    digits.map((_, column) => (row === column ? 40 - row : (row * 7 + column * 3) % 11 === 0 ? 2 : 0)),
  ),
  digits,
)

import { formatCount } from '@fitcheck/core/report'
import type { MatrixStimulus, Stimulus } from '@fitcheck/quiz'
import stringWidth from 'string-width'
import type { Glyphs } from '../../ui/glyphs.js'
import { blank, clip, type Line, padEnd, padStart, paragraph, span } from '../../ui/line.js'

const INDENT = 3
const BETWEEN = 3

/** What a question is about: a matrix, code or a table, in cells. */
export function stimulusLines(stimulus: Stimulus, width: number, glyphs: Glyphs): Line[] {
  switch (stimulus.kind) {
    case 'matrix':
      return matrixLines(stimulus, width)
    case 'code':
      return codeLines(stimulus.code, stimulus.library, width, glyphs)
    case 'table':
      return [
        ...captionLines(stimulus.caption, width),
        ...tableLines(stimulus.columns, stimulus.rows, width, glyphs),
      ]
  }
}

function captionLines(caption: string, width: number): Line[] {
  if (caption === '') return []
  return paragraph(caption, { first: [span(' '.repeat(INDENT))], width, tone: 'quiet' })
}

function matrixLines({ caption, labels, positive, counts }: MatrixStimulus, width: number): Line[] {
  const label = Math.max(...labels.map((name) => stringWidth(name)))
  const cell = Math.max(label, ...counts.flat().map((count) => formatCount(count).length))
  const left = ' '.repeat(INDENT)
  return [
    ...captionLines(caption, width),
    ...paragraph(`Rows: truth. Columns: prediction. Positive class: ${positive}.`, {
      first: [span(left)],
      width,
      tone: 'quiet',
    }),
    [
      span(left + ' '.repeat(label)),
      ...labels.map((name) => span(' '.repeat(BETWEEN) + padStart(name, cell), 'quiet')),
    ],
    ...counts.map(
      (row, i): Line => [
        span(left),
        span(padEnd(labels[i]!, label), 'quiet'),
        ...row.map((count, j) =>
          span(' '.repeat(BETWEEN) + padStart(formatCount(count), cell), i === j ? 'tuned' : 'failed', true),
        ),
      ],
    ),
  ]
}

/** Code keeps its rows; one too long for the screen goes on under itself. */
export function codeLines(code: string, library: string | null, width: number, glyphs: Glyphs): Line[] {
  const room = width - INDENT - 2
  const rows = code
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((row) => chunks(row, room))
  return [
    ...(library === null ? [] : [[span(`${' '.repeat(INDENT)}${library}`, 'quiet')]]),
    ...rows.map((row): Line => [span(`${' '.repeat(INDENT)}${glyphs.margin} `, 'quiet'), span(row)]),
  ]
}

function chunks(row: string, columns: number): string[] {
  if (stringWidth(row) <= columns) return [row]
  const head = clip(row, columns, '')
  return [head, ...chunks(`  ${row.slice(head.length)}`, columns)]
}

/** A table: numbers to the right, words to the left; the widest column gives way where there is no room. */
export function tableLines(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
  glyphs: Glyphs,
): Line[] {
  const natural = columns.map((name, i) =>
    Math.max(stringWidth(name), ...rows.map((row) => stringWidth(row[i] ?? ''))),
  )
  const widths = [...natural]
  const room = width - INDENT - BETWEEN * (columns.length - 1)
  while (widths.reduce((sum, each) => sum + each, 0) > room) {
    const widest = widths.indexOf(Math.max(...widths))
    if (widths[widest]! <= 4) break
    widths[widest]! -= 1
  }
  const isNumber = columns.map((_, i) => rows.every((row) => /^[−+\-\d.,%\s]*$/.test(row[i] ?? '')))
  const row = (cells: readonly string[], quiet: boolean): Line => [
    span(' '.repeat(INDENT)),
    ...cells.map((text, i) => {
      const shown = clip(text, widths[i]!, glyphs.cut)
      const set = isNumber[i] ? padStart(shown, widths[i]!) : padEnd(shown, widths[i]!)
      return span((i === 0 ? '' : ' '.repeat(BETWEEN)) + set, quiet ? 'quiet' : undefined)
    }),
  ]
  return [row(columns, true), ...rows.map((cells) => row(cells, false)), blank].slice(0, -1)
}

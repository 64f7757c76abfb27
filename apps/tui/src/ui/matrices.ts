import type { MatrixCell, MatrixView } from '@fitcheck/core/report'
import stringWidth from 'string-width'
import type { Glyphs } from './glyphs.js'
import { blank, clip, type Line, padEnd, padStart, type Span, span, type Tone, widthOf } from './line.js'
import { heading } from './section.js'

const LONGEST_LABEL = 14
const SHORT_NAME = 5
/** Classes up to which a matrix is set with room. */
const MOST_LOOSE = 3
const BETWEEN = 3
const COUNT_COLUMN = 12
const titleTones: Readonly<Record<MatrixView['title'], Tone | undefined>> = {
  base: 'base',
  tuned: 'tuned',
  difference: undefined,
}

/**
 * The confusion matrices base | tuned | difference, as many side by side as the width holds; where not even one fits,
 * a table of the classes instead.
 */
export function matrixLines(matrices: readonly MatrixView[], width: number, glyphs: Glyphs): Line[] {
  const first = matrices[0]
  if (!first) return []
  const label = Math.min(LONGEST_LABEL, Math.max(...first.labels.map((name) => stringWidth(name))))
  const cell = cellWidth(matrices, label)
  const block = first.labels.length * (cell + 1) + BETWEEN
  const side = Math.floor((width - 2 - label + BETWEEN) / block)
  const title = heading('Who was right', 'rows: truth, columns: prediction', width, glyphs)
  if (side === 0) return [title, ...classTable(matrices, label, width, glyphs), blank]
  const bands = Array.from({ length: Math.ceil(matrices.length / side) }, (_, i) =>
    matrices.slice(i * side, (i + 1) * side),
  )
  return [
    title,
    ...bands.flatMap((band) => [...bandLines(band, label, cell, glyphs), blank]).slice(0, -1),
    ...legend(first, width, glyphs),
    blank,
  ]
}

/** A matrix of many classes is set tight: short names, no space before a mark, and nothing where nothing is. */
function isTight({ labels }: MatrixView): boolean {
  return labels.length > MOST_LOOSE
}

/** Cells hold a count and its mark, and stand under their class's name. */
function cellWidth(matrices: readonly MatrixView[], label: number): number {
  const mark = isTight(matrices[0]!) ? 1 : 2
  const counts = matrices.flatMap(({ cells }) => cells.flat().map(({ text }) => stringWidth(text) + mark))
  return Math.max(...counts, isTight(matrices[0]!) ? Math.min(label, SHORT_NAME) : label)
}

function bandLines(band: readonly MatrixView[], label: number, cell: number, glyphs: Glyphs): Line[] {
  const left = ' '.repeat(label + 2)
  const across = (one: (matrix: MatrixView) => Line): Line =>
    band.flatMap((matrix, i) => [...(i === 0 ? [] : [span(' '.repeat(BETWEEN))]), ...one(matrix)])
  const titles = across(({ title, labels }) => [
    span(padEnd(` ${title}`, labels.length * (cell + 1)), titleTones[title], true),
  ])
  const names = across(({ labels }) =>
    labels.map((name) => span(` ${padStart(clip(name, cell, glyphs.cut), cell)}`, 'quiet')),
  )
  const rows = band[0]!.cells.map(
    (_, row): Line => [
      span(` ${padEnd(clip(band[0]!.labels[row]!, label, glyphs.cut), label)} `),
      ...across((matrix) => matrix.cells[row]!.map((each) => cellSpan(each, matrix, cell, glyphs))),
    ],
  )
  return [[span(left), ...titles], [span(left), ...names], ...rows]
}

function cellSpan(cell: MatrixCell, matrix: MatrixView, width: number, glyphs: Glyphs): Span {
  const text = isTight(matrix) && cell.count === 0 && !cell.right ? glyphs.separator : cell.text
  if (matrix.title === 'difference') {
    const better = cell.right ? cell.count > 0 : cell.count < 0
    return span(` ${padStart(text, width)}`, cell.count === 0 ? 'quiet' : better ? 'met' : 'failed')
  }
  const mark = cell.right ? glyphs.right : cell.count > 0 ? glyphs.wrong : ' '
  const tone = cell.count === 0 ? 'quiet' : cell.right ? 'tuned' : 'failed'
  return span(` ${padStart(`${text}${isTight(matrix) ? '' : ' '}${mark}`, width)}`, tone)
}

function legend({ cells }: MatrixView, width: number, glyphs: Glyphs): Line[] {
  const words = (right: boolean) => {
    const named = cells.flat().filter((cell) => cell.right === right && cell.word !== '')
    return named.length === 0 ? '' : `: ${[...new Set(named.map(({ word }) => word))].join(', ')}`
  }
  const right: Line = [span(` ${glyphs.right} right${words(true)}`, 'tuned')]
  const wrong: Line = [span(` ${glyphs.wrong} wrong${words(false)}`, 'failed')]
  const joined: Line = [...right, span('  '), ...wrong]
  return widthOf(joined) <= width ? [joined] : [right, wrong]
}

/** Per class: rows right in each model, and what the tuned one most often takes it for. */
function classTable(matrices: readonly MatrixView[], label: number, width: number, glyphs: Glyphs): Line[] {
  const tuned = matrices.find(({ title }) => title === 'tuned')!
  const room = width - 1 - label - matrices.length * COUNT_COLUMN - 3
  const last = (text: string) => `   ${clip(text, room, glyphs.cut)}`
  return [
    [
      span(` ${padEnd('class', label)}`, 'quiet'),
      ...matrices.map(({ title }) => span(padStart(title, COUNT_COLUMN), 'quiet')),
      span(last('mostly taken for'), 'quiet'),
    ],
    ...tuned.cells.map((cells, row): Line => {
      const mistakes = cells
        .map(({ count, text }, column) => ({ count, text: `${tuned.labels[column]} (${text})`, column }))
        .filter(({ count, column }) => column !== row && count > 0)
        .sort((a, b) => b.count - a.count)
      return [
        span(` ${padEnd(clip(tuned.labels[row]!, label, glyphs.cut), label)}`),
        ...matrices.map(({ title, cells }) =>
          span(padStart(cells[row]![row]!.text, COUNT_COLUMN), titleTones[title]),
        ),
        span(mistakes[0] ? last(mistakes[0].text) : ''),
      ]
    }),
  ]
}

import { words } from '../locale.js'
import { element, type Markup } from '../markup.js'
import type { MatrixCell, MatrixView } from '../view.js'

/** A confusion matrix as a table: rows truth, columns what the model said; errors carry a hatch beside their colour. */
export function matrixTable({ title, labels, cells }: MatrixView): Markup {
  const many = labels.length > 3
  const head = labels.map((label) =>
    element(
      'th',
      { scope: 'col', title: label },
      element('span', { class: 'unseen' }, words.html.said),
      label,
    ),
  )
  const row = (counts: readonly MatrixCell[], truth: number) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row', title: labels[truth] }, labels[truth]),
      counts.map((cell) => cellOf(cell, tone(cell, title === 'difference'), many)),
    )
  return element(
    'table',
    { class: many ? 'matrix many' : 'matrix' },
    element('caption', {}, element('i', { class: title }), words.model[title]),
    element('thead', {}, element('tr', {}, element('td'), head)),
    element('tbody', {}, cells.map(row)),
  )
}

function cellOf({ count, text, word }: MatrixCell, tone: string, many: boolean): Markup {
  if (many) return element('td', { class: count === 0 ? 'none' : tone }, text)
  return element(
    'td',
    { class: tone },
    element('b', {}, text),
    word === '' ? null : element('small', {}, word),
  )
}

/** Of a difference, more right answers and fewer wrong ones are the good direction. */
function tone({ count, right }: MatrixCell, difference: boolean): string {
  if (count === 0) return 'none'
  if (difference) return right === count > 0 ? 'better' : 'wrong'
  return right ? 'right' : 'wrong'
}

import { element, type Markup } from '../markup.js'

/** A table of figures, its first column the names of the rows; a wide one scrolls in its own frame, never the page. */
export function dataTable(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Markup {
  const head = columns.map((column) => element('th', { scope: 'col' }, column))
  const row = ([name, ...figures]: readonly string[]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, name),
      figures.map((figure) => element('td', {}, figure)),
    )
  return element(
    'div',
    { class: 'scroll', role: 'region', 'aria-label': caption, tabindex: 0 },
    element(
      'table',
      { class: 'data' },
      element('caption', { class: 'unseen' }, caption),
      element('thead', {}, element('tr', {}, head)),
      element('tbody', {}, rows.map(row)),
    ),
  )
}

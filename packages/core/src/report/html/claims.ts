import type { Claim, Verdict } from '../../verdict/verdict.js'
import { words } from '../locale.js'
import { element, type Markup } from '../markup.js'
import { formatCount, formatPercent } from '../number.js'
import type { ClaimView } from '../view.js'
import { dataTable } from './dataTable.js'
import { intervalFigure } from './intervalFigure.js'
import { stateChip } from './marks.js'

/** So many slices that are all clear stand behind one line. */
const manySlices = 4

/** Each claim as an interval against its bar, opening to its sentences; then all of them as a table. */
export function claimList(views: readonly ClaimView[], { claims }: Verdict): Markup[] {
  const clear = views.filter(({ id, state }) => id.startsWith('slice/') && state === 'met')
  const aside = clear.length >= manySlices ? clear : []
  const { report: table, html: say } = words
  const claim = new Map(claims.map((claim) => [claim.id, claim]))
  const list = (some: readonly ClaimView[]) =>
    element(
      'ol',
      { class: 'claims' },
      some.map((view) => item(view, claim.get(view.id)!)),
    )
  return [
    list(views.filter((view) => !aside.includes(view))),
    ...(aside.length === 0
      ? []
      : [
          element(
            'details',
            { class: 'aside' },
            element(
              'summary',
              {},
              element('b', {}, say.clearSlices(formatCount(aside.length))),
              element('small', {}, say.clearSlicesNote),
              stateChip('met', words.watchMet),
            ),
            list(aside),
          ),
        ]),
    element(
      'details',
      { class: 'twin' },
      element('summary', {}, say.claimTable),
      dataTable(
        say.claimTable,
        table.claimColumns.slice(1),
        views.map((view) => [
          `${view.title} (${view.subtitle})`,
          view.value,
          view.interval,
          view.figure.labels.bar,
          view.counts,
          view.stateWord,
        ]),
      ),
    ),
  ]
}

function item(view: ClaimView, { interval }: Claim): Markup {
  const { title, subtitle, state, stateWord, value, counts, figure, sentences } = view
  const lines = sentences.map((sentence) => element('p', {}, sentence))
  return element(
    'li',
    { id: view.id },
    element(
      'details',
      { open: state === 'met' ? null : 'open' },
      element(
        'summary',
        {},
        element('span', { class: 'name' }, element('b', {}, title), element('small', {}, subtitle)),
        element('span', { class: 'value' }, element('b', {}, value), element('small', {}, counts)),
        intervalFigure(figure, state),
        stateChip(state, stateWord),
      ),
      element(
        'div',
        { class: 'why' },
        lines,
        element(
          'p',
          { class: 'faint' },
          words.html.interval(
            view.interval,
            figure.labels.bar,
            formatPercent(interval.confidence).replace('.0%', '%'),
            interval.method,
          ),
        ),
      ),
    ),
  )
}

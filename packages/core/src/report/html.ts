import type { Verdict } from '../verdict/verdict.js'
import { confusions } from './confusions.js'
import { claimList } from './html/claims.js'
import { dataTable } from './html/dataTable.js'
import { findingList } from './html/findings.js'
import { decisionMark, logo } from './html/marks.js'
import { matrixTable } from './html/matrixTable.js'
import { style, styleHash } from './html/style.js'
import { words } from './locale.js'
import { type Content, element, inner, type Markup } from './markup.js'
import { formatCount } from './number.js'
import { provenanceLines } from './provenanceLines.js'
import type { MatrixView, VerdictView } from './view.js'
import { viewVerdict } from './viewVerdict.js'

/** Up to so many classes a matrix can still be read; of more, so many confusions are listed. */
const readable = 20

/**
 * The verdict as one HTML file that needs nothing else: no script, no font, no picture is fetched, and its own content
 * security policy forbids all but the styles in it. Light or dark as the reader's system is, and light in print. Drawn
 * from the same views as both front ends. Text from the data is escaped.
 * @example
 * toHtml(verdict).slice(0, 15) // '<!doctype html>'
 */
export function toHtml(verdict: Verdict): string {
  const view = viewVerdict(verdict)
  const policy = `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`
  const metas = [
    { charset: 'utf-8' },
    { 'http-equiv': 'Content-Security-Policy', content: policy },
    { name: 'viewport', content: 'width=device-width, initial-scale=1' },
    { name: 'color-scheme', content: 'light dark' },
    { name: 'generator', content: words.report.version(verdict.provenance.version) },
  ].map((attributes) => ({ markup: element('meta', attributes).markup.replace('></meta>', ' />') }))
  const head = element(
    'head',
    {},
    metas,
    element('title', {}, view.headline),
    element('style', {}, { markup: style }),
  )
  const document = element('html', { lang: words.lang }, head, element('body', {}, body(verdict, view)))
  return `<!doctype html>\n${document.markup}\n`
}

function body(verdict: Verdict, view: VerdictView): Markup[] {
  const { report, html: say } = words
  return [
    element('header', {}, logo, say.title),
    element(
      'main',
      {},
      decision(verdict, view),
      section(report.claims, say.claims, claimList(view.claims, verdict)),
      view.matrices.length === 0 ? null : section(report.matrices, say.matrices, matrices(view.matrices)),
      view.metrics.length === 0
        ? null
        : section(
            report.metrics,
            say.metrics,
            dataTable(
              report.metrics,
              report.metricColumns,
              view.metrics.map(({ name, base, tuned, difference }) => [name, base, tuned, difference]),
            ),
          ),
      section(report.findings, say.findings, findingList(view.findings)),
      view.notJudged.length === 0
        ? null
        : section(
            report.notJudged,
            null,
            element(
              'dl',
              {},
              view.notJudged.map(({ title, reason }) => [
                element('dt', {}, title),
                element('dd', {}, reason),
              ]),
            ),
          ),
      section(say.scope, null, element('p', { class: 'soft' }, view.scope)),
      section(
        report.provenance,
        null,
        element(
          'ul',
          { class: 'faint' },
          provenanceLines(verdict).map((line) => element('li', {}, line)),
        ),
      ),
    ),
  ]
}

function section(title: string, note: string | null, ...content: Content[]): Markup {
  return element(
    'section',
    {},
    element('h2', {}, title, note === null ? null : [' ', element('small', {}, note)]),
    content,
  )
}

function decision({ decision }: Verdict, { headline, reasons, facts }: VerdictView): Markup {
  const word = words.decision[decision]
  const rest = headline.startsWith(word) ? headline.slice(word.length) : headline
  return element(
    'div',
    { class: 'decision' },
    decisionMark(decision, word),
    element(
      'div',
      {},
      element('h1', {}, rest === headline ? null : element('em', { class: decision }, word), rest),
      reasons.map((reason) => element('p', { class: 'soft' }, reason)),
      element('p', { class: 'faint' }, facts.join(' · ')),
    ),
  )
}

function matrices(views: readonly MatrixView[]): Markup {
  const tuned = views.find(({ title }) => title === 'tuned')
  if (!tuned || tuned.labels.length <= readable) {
    return element('div', { class: 'matrices' }, views.map(matrixTable))
  }
  const { report: say, model } = words
  const found = confusions(tuned, readable)
  const names = views.map(({ title }) => model[title])
  const rows = found.map(({ truth, said }) => [
    tuned.labels[truth]!,
    tuned.labels[said]!,
    ...views.map(({ cells }) => cells[truth]![said]!.text),
  ])
  const intro = say.matrixLeftOut(formatCount(tuned.cells.length), formatCount(found.length))
  return {
    markup: inner([
      element('p', { class: 'soft' }, intro),
      dataTable(intro, [say.truth, say.said, ...names], rows),
    ]),
  }
}

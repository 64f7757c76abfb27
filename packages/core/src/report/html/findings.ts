import { words } from '../locale.js'
import { element, type Markup } from '../markup.js'
import type { FindingView } from '../view.js'
import { severityMark } from './marks.js'

/** What the detectors noticed, each with what to do about it, its rows, and the lesson that explains it. */
export function findingList(findings: readonly FindingView[]): Markup {
  const { report, html: say } = words
  if (findings.length === 0) return element('p', { class: 'soft' }, say.noFindings)
  return element(
    'ul',
    { class: 'findings' },
    findings.map(({ code, severity, title, sentence, remedy, lesson, examples }) =>
      element(
        'li',
        {},
        severityMark(severity, say.severity[severity]),
        element(
          'div',
          {},
          element('h3', {}, title, element('code', {}, code)),
          element('p', { class: 'soft' }, sentence),
          element('p', {}, element('b', {}, `${report.remedy}: `), remedy),
          examples.length === 0
            ? null
            : element(
                'p',
                { class: 'faint' },
                `${report.rows}: `,
                element('span', { class: 'mono' }, examples.join(', ')),
              ),
          element('p', { class: 'faint' }, `${report.lesson}: ${lesson}`),
        ),
      ),
    ),
  )
}

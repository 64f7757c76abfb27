import type { ClaimState, Decision, Severity } from '../../verdict/verdict.js'
import { element, type Markup } from '../markup.js'

/** A picture with its name, which a screen reader says and a pointer shows. */
export function picture(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: Markup[]
): Markup {
  return element('svg', { role: 'img', ...attributes }, element('title', {}, name), content)
}

const path = (d: string) => element('path', { d })

const decisions: Readonly<Record<Decision, readonly [shape: Markup, sign: Markup]>> = {
  ship: [element('circle', { cx: 32, cy: 32, r: 27 }), path('M20 33.5l8.5 8.5L45 24')],
  hold: [path('M21 5.5h22L58.5 21v22L43 58.5H21L5.5 43V21z'), path('M21 32h22')],
  inconclusive: [path('M32 5.5 58.5 32 32 58.5 5.5 32z'), path('M20 32h24M20 26v12M44 26v12M33 31v2')],
}

/** Three outcomes, three shapes: a circle with a check, an octagon with a bar, a diamond with an interval. */
export function decisionMark(decision: Decision, name: string): Markup {
  const [shape, sign] = decisions[decision]
  return picture(
    name,
    { viewBox: '0 0 64 64', class: `mark ${decision}` },
    element('g', { class: 'shape' }, shape),
    element('g', { class: 'sign' }, sign),
  )
}

const states: Readonly<Record<ClaimState, string>> = {
  met: 'M1.8 6.6 4.8 9.6 10.2 2.8',
  unproven: 'M1.5 6h9M1.5 3.2v5.6M10.5 3.2v5.6',
  below: 'M1.5 3h9L6 10z',
  failed: 'M2.5 2.5l7 7M9.5 2.5l-7 7',
}

/** A claim's state as sign, word and colour, so that none stands alone. */
export function stateChip(state: ClaimState, word: string): Markup {
  const sign = element('svg', { viewBox: '0 0 12 12', 'aria-hidden': 'true' }, path(states[state]))
  return element('span', { class: `chip ${state}` }, sign, word)
}

const severities: Readonly<Record<Severity, string>> = {
  info: 'M9 1.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM9 8v4.5M9 5.3v.1',
  warning: 'M9 2 17 15.5H1zM9 7v4M9 13.2v.1',
  serious: 'M5.9 1.5h6.2L16.5 5.9v6.2L12.1 16.5H5.9L1.5 12.1V5.9zM9 5v5M9 12.7v.1',
}

export function severityMark(severity: Severity, name: string): Markup {
  return picture(name, { viewBox: '0 0 18 18', class: `severity ${severity}` }, path(severities[severity]))
}

/** The one picture, small: an interval past its bar. */
export const logo: Markup = element(
  'svg',
  { viewBox: '0 0 24 24', class: 'logo', 'aria-hidden': 'true' },
  path('M4.6 3v18'),
  element('path', { class: 'tuned', d: 'M10.5 12h11.5M10.5 8.5v7M22 8.5v7M16.2 9.5a2.5 2.5 0 1 0 .1 0z' }),
)

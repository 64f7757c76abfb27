import type { VerdictView } from '@fitcheck/core/report'

type Kind = 'error' | 'warning' | 'notice'

interface Annotation {
  readonly kind: Kind
  readonly title: string
  readonly text: string
}

/** GitHub shows so many of one kind and step, and drops the rest in silence. */
const MOST = 10

const kinds = { hold: 'error', inconclusive: 'warning', ship: 'notice' } as const satisfies Record<
  VerdictView['decision'],
  Kind
>

/**
 * A verdict as GitHub's workflow commands, one a row: the decision, then each claim that failed (error), each other one
 * that keeps it from shipping, and each serious finding (warning). Of more than ten of one kind the tenth counts the rest.
 *
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 * @example
 * annotations(viewVerdict(verdict))[0]
 * // '::warning title=Fitcheck%3A inconclusive::Fine-tuning worked, but precision is not proven to reach 0.95.'
 */
export function annotations(view: VerdictView): string[] {
  const all = [decision(view), ...view.claims.flatMap(claim), ...view.findings.flatMap(finding)]
  return (['error', 'warning', 'notice'] as const).flatMap((kind) =>
    shown(all.filter((each) => each.kind === kind)).map(command),
  )
}

function decision({ decision, headline }: VerdictView): Annotation {
  return {
    kind: kinds[decision],
    title: `Fitcheck: ${decision}`,
    text: capital(headline.replace(/^\w+: /, '')),
  }
}

function claim({ mode, state, title, sentences }: VerdictView['claims'][number]): Annotation[] {
  const text = sentences.join(' ')
  if (state === 'failed') return [{ kind: 'error', title: `${title}: failed`, text }]
  const blocks = state !== 'met' && (mode === 'prove' || state !== 'unproven')
  return blocks ? [{ kind: 'warning', title: `${title}: ${state}`, text }] : []
}

function finding({ severity, title, sentence, remedy }: VerdictView['findings'][number]): Annotation[] {
  return severity === 'serious' ? [{ kind: 'warning', title, text: `${sentence} ${remedy}` }] : []
}

function shown(list: readonly Annotation[]): readonly Annotation[] {
  const rest = list.slice(MOST - 1)
  if (rest.length < 2) return list
  const more = {
    kind: rest[0]!.kind,
    title: `Fitcheck: ${rest.length} more`,
    text: 'The rest is in the summary.',
  }
  return [...list.slice(0, MOST - 1), more]
}

function command({ kind, title, text }: Annotation): string {
  return `::${kind} title=${property(title)}::${data(text)}`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

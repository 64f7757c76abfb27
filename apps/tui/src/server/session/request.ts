import { nearestName } from '@fitcheck/core/verdict'
import { formatRoute, parseRoute, patternOf, patterns, type Route } from '@fitcheck/quiz'
import { splitWords } from './splitWords.js'

/** What a client asks for: a verb, or a place of the app. */
export type Request =
  | { readonly kind: 'app'; readonly start: string; readonly ascii: boolean; readonly screenReader: boolean }
  /** A command of the program that reads what is piped in. */
  | { readonly kind: 'check' | 'quiz'; readonly words: readonly string[] }
  | { readonly kind: 'help' | 'version' | 'whoami' }
  | { readonly kind: 'link'; readonly code: string }
  | { readonly kind: 'misuse'; readonly message: string }

const LONGEST = 4096
const howToLink =
  "'link' needs the code that your browser makes under Progress, 'Link a terminal': ssh HOST link 7Q2M-K0XA"
const placesToCome = new Set<Route['place']>(['explore', 'review', 'challenge', 'cards'])
const appOptions = ['--ascii', '--screen-reader']

/** Reads the words after `ssh HOST`; none of them asks for the app. */
export function readRequest(command: string): Request {
  const words = command.length > LONGEST ? null : splitWords(command)
  if (words === null)
    return misuse(
      command.length > LONGEST ? 'the command is too long.' : 'a quote in the command is not closed.',
    )
  const [verb = '', next] = words
  if (verb === 'check' || verb === 'quiz') return { kind: verb, words: words.slice(1) }
  if (verb === 'help' && (next === 'check' || next === 'quiz')) return { kind: next, words: ['--help'] }
  if (['help', '--help', '-h'].includes(verb)) return { kind: 'help' }
  if (['version', '--version', '-V'].includes(verb)) return { kind: 'version' }
  if (verb === 'whoami') return { kind: 'whoami' }
  if (verb === 'link')
    return words.length === 1 ? misuse(howToLink) : { kind: 'link', code: words.slice(1).join('') }
  const options = words.filter((word) => word.startsWith('--'))
  const unknown = options.find((option) => !appOptions.includes(option))
  const route = parseRoute(words.filter((word) => !word.startsWith('--')).join(' '))
  if (unknown !== undefined || route === null)
    return misuse(`'${unknown ?? words.join(' ')}' is no command, and no place of the app.`)
  if ('pattern' in route && patternOf(route.pattern) === null) return misuse(noPattern(route.pattern))
  if (placesToCome.has(route.place))
    return misuse(
      `'${formatRoute(route)}' is not in the terminal yet.\n  There are /verdict, /learn, /practice, /test and /progress.`,
    )
  return {
    kind: 'app',
    start: formatRoute(route),
    ascii: options.includes('--ascii'),
    screenReader: options.includes('--screen-reader'),
  }
}

/** What a client asks for by the name of a subsystem: `sftp`, and `scp` of today, which is the same. */
export function readSubsystem(name: string): Request {
  const asked = /^[\w.@-]{1,64}$/.test(name) ? `'${name}': ` : ''
  return misuse(`${asked}files are not served here.\n  To judge one of yours: cat preds.csv | ssh HOST check`)
}

function noPattern(given: string): string {
  const near = nearestName(
    given,
    patterns.map(({ slug }) => slug),
  )
  return `there is no pattern '${given}'.${near === undefined ? '' : ` The nearest known one is '${near}'.`}`
}

function misuse(message: string): Request {
  return { kind: 'misuse', message }
}

import { nearestName } from '@fitcheck/core/verdict'
import { formatRoute, parseRoute, patternOf, patterns } from '@fitcheck/quiz'
import { splitWords } from './splitWords.js'

/** What a client asks for: a verb, or a place of the app. */
export type Request =
  | { readonly kind: 'app'; readonly start: string; readonly ascii: boolean; readonly screenReader: boolean }
  | { readonly kind: 'check'; readonly words: readonly string[] }
  | { readonly kind: 'help' | 'version' | 'whoami' }
  | { readonly kind: 'misuse'; readonly message: string }

const LONGEST = 4096
const notYet = ['quiz', 'link']
const appOptions = ['--ascii', '--screen-reader']

/** Reads the words after `ssh HOST`; none of them asks for the app. */
export function readRequest(command: string): Request {
  const words = command.length > LONGEST ? null : splitWords(command)
  if (words === null)
    return misuse(
      command.length > LONGEST ? 'the command is too long.' : 'a quote in the command is not closed.',
    )
  const [verb = '', next] = words
  if (verb === 'check') return { kind: 'check', words: words.slice(1) }
  if (verb === 'help' && next === 'check') return { kind: 'check', words: ['--help'] }
  if (['help', '--help', '-h'].includes(verb)) return { kind: 'help' }
  if (['version', '--version', '-V'].includes(verb)) return { kind: 'version' }
  if (verb === 'whoami') return { kind: 'whoami' }
  if (notYet.includes(verb)) return misuse(`'${verb}' is not offered over SSH yet.`)
  const options = words.filter((word) => word.startsWith('--'))
  const unknown = options.find((option) => !appOptions.includes(option))
  const route = parseRoute(words.filter((word) => !word.startsWith('--')).join(' '))
  if (unknown !== undefined || route === null)
    return misuse(`'${unknown ?? words.join(' ')}' is no command, and no place of the app.`)
  if ('pattern' in route && patternOf(route.pattern) === null) return misuse(noPattern(route.pattern))
  return {
    kind: 'app',
    start: formatRoute(route),
    ascii: options.includes('--ascii'),
    screenReader: options.includes('--screen-reader'),
  }
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

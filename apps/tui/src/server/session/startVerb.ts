import packageJson from '../../../package.json' with { type: 'json' }
import { exitCodes } from '../../exitCodes.js'
import { wrap } from '../../ui/line.js'
import type { Identity } from '../identity.js'
import type { House } from './house.js'
import type { Line, Wire } from './line.js'
import type { Request } from './request.js'
import type { Outcome, Running } from './running.js'
import type { Visitor } from './startApp.js'

type Verb =
  | Exclude<Request, { kind: 'app' | 'check' | 'quiz' }>
  | { readonly kind: 'no-terminal' | 'busy' | 'closing' }

/** What is answered in a few rows. @param columns Of the terminal, where there is one: it would break rows inside words. */
export function startVerb(
  line: Line,
  verb: Verb,
  { who, wire }: Pick<Visitor, 'who' | 'wire'>,
  house: House,
  columns: number,
): Running {
  const run = async (): Promise<Outcome> => {
    const { text, error = '', ...outcome } = await answer(verb, who, wire, house)
    const ends = line.terminal ? '\r\n' : '\n'
    if (text !== undefined) line.send(text.replaceAll('\n', ends))
    if (error !== '') {
      const rows = line.terminal ? wrap(`fitcheck: ${error}`, columns).join('\n') : `fitcheck: ${error}`
      line.sendError(`${rows}\n`.replaceAll('\n', ends))
    }
    line.close(outcome.code)
    return outcome
  }
  return { done: run(), stop() {} }
}

type Answer = Outcome & { readonly text?: string; readonly error?: string }

async function answer(
  verb: Verb,
  who: Identity,
  { address }: Wire,
  { store, linkKey }: House,
): Promise<Answer> {
  const said = (text: string): Answer => ({ text, code: 0, end: 'left' })
  const refused = (error: string, code: number): Answer => ({ error, code, end: 'refused' })
  switch (verb.kind) {
    case 'help':
      return said(help)
    case 'version':
      return said(`fitcheck ${packageJson.version}\n`)
    case 'whoami': {
      if (who.kind === 'guest')
        return said('a guest: no key was shown, so nothing is kept after the session\n')
      try {
        const learner = await store.learnerFor({ kind: 'ssh-key', subject: who.fingerprint })
        return said(`key ${who.fingerprint}\nlearner ${learner}\n`)
      } catch (error) {
        return refused((error as Error).message, exitCodes.unavailable)
      }
    }
    case 'link': {
      if (who.kind === 'guest')
        return refused('a guest has no progress to link; connect with an SSH key.', exitCodes.misuse)
      try {
        const learner = await store.learnerFor({ kind: 'ssh-key', subject: who.fingerprint })
        await linkKey({ fingerprint: who.fingerprint, address }, learner, verb.code)
        return said('linked: this key and that browser have one progress now\n')
      } catch (error) {
        const isBad = (error as { code?: unknown }).code === 'BAD_LINK_CODE'
        return refused((error as Error).message, isBad ? exitCodes.badInput : exitCodes.unavailable)
      }
    }
    case 'misuse':
      return refused(`${verb.message}\n  What there is: ssh HOST help`, exitCodes.misuse)
    case 'no-terminal':
      return refused(
        'the app needs a terminal, and this connection has none. Ask for one: ssh -t HOST\n' +
          '  To judge predictions without one: cat preds.csv | ssh HOST check',
        exitCodes.misuse,
      )
    case 'busy':
      return refused(
        'the server has as many sessions as it bears; try again in a minute.',
        exitCodes.unavailable,
      )
    case 'closing':
      return refused('the server is closing; connect again in a moment.', exitCodes.unavailable)
  }
}

const help = `fitcheck ${packageJson.version}: did fine-tuning work, and may this model ship?

  ssh HOST                     the app
  ssh -t HOST /learn/leakage   the app, opened there: /verdict, /learn, /practice,
                               /test and /progress; --ascii, --screen-reader
  ssh HOST check [OPTIONS]     judge predictions from standard input:
    cat preds.csv | ssh HOST check --policy spam
    ssh HOST check --example spam
  ssh HOST help check          the options of check; help quiz of quiz
  ssh HOST quiz lint           check a question file; also convert, preview, stats:
    cat mine.yaml | ssh HOST quiz lint
  ssh HOST whoami              whose progress this is
  ssh HOST link CODE           join it with a browser's; its Progress page makes the code
  ssh HOST version

Who has an SSH key keeps their progress by it; anybody else is a guest. Without
colour: ssh -o SetEnv=NO_COLOR=1 HOST. There is no shell, no forwarding and no
file transfer.
`

import tty from 'node:tty'
import type { ColourDepth } from '../../ui/palette.js'
import { terminalOf } from '../../ui/terminal.js'

/** The variables a client may set: what they say of its terminal and language is all that is used. */
export type Environment = Readonly<Record<string, string>>

const names = /^(LANG|LC_[A-Z]+|TERM|COLORTERM|NO_COLOR)$/
const VALUE = /^[\x20-\x7e]{0,128}$/

/** May a client set this variable? */
export function isWelcome(name: string, value: string): boolean {
  return names.test(name) && VALUE.test(value)
}

/** What a client's terminal shows, by what it says of itself. */
export function capabilities(env: Environment): { readonly depth: ColourDepth; readonly ascii: boolean } {
  // Node's own table of terminals; it looks at the environment it is given and at nothing else.
  const getColorDepth = tty.WriteStream.prototype.getColorDepth
  return terminalOf({ isTTY: true, getColorDepth }, { TERM: 'dumb', ...env })
}

/** The environment with the terminal's name, as the request for a pseudo-terminal brings it. */
export function withTerm(env: Environment, term: string): Environment {
  return VALUE.test(term) && term !== '' ? { ...env, TERM: term } : env
}

import type { ColourDepth } from './palette.js'

/** What can be shown, and how wide. */
export interface Terminal {
  readonly width: number
  readonly ascii: boolean
  readonly depth: ColourDepth
}

/** The parts of `process.stdout` that say what it is. */
export interface Stream {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly getColorDepth?: (env?: object) => number
}

type Environment = Readonly<Record<string, string | undefined>>

const PIPED_WIDTH = 80
const NARROWEST = 60
const WIDEST = 120

/** What a stream can show, by what it says of itself, the environment, and the user's wish for ASCII. */
export function terminalOf(
  stream: Stream,
  env: Environment,
  wishes: { readonly ascii?: boolean } = {},
): Terminal {
  const columns = stream.isTTY && stream.columns ? stream.columns : PIPED_WIDTH
  return {
    width: Math.min(WIDEST, Math.max(NARROWEST, columns)),
    ascii: wishes.ascii ?? wantsAscii(env),
    depth: colourDepth(stream, env),
  }
}

/** A terminal called dumb, or a locale that says it is not UTF-8; where none is set, UTF-8 is what terminals speak. */
function wantsAscii(env: Environment): boolean {
  if (env['TERM'] === 'dumb') return true
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG']
  return locale ? !/utf-?8/i.test(locale) : false
}

/** NO_COLOR first (https://no-color.org), then FORCE_COLOR as Node reads it, then what the terminal says. */
function colourDepth(stream: Stream, env: Environment): ColourDepth {
  if (env['NO_COLOR']) return 0
  const forced = env['FORCE_COLOR']
  if (forced !== undefined) return ({ '0': 0, false: 0, '2': 8, '3': 24 } as const)[forced] ?? 4
  if (!stream.isTTY || env['TERM'] === 'dumb') return 0
  const depth = stream.getColorDepth?.(env) ?? 1
  return depth >= 24 ? 24 : depth >= 8 ? 8 : depth >= 4 ? 4 : 0
}

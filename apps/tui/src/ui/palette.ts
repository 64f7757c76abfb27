import type { Tone } from './line.js'

/** Bits of colour a terminal shows: none, 16 colours, 256, or all. */
export type ColourDepth = 0 | 4 | 8 | 24

/** Middle tones of the web's colours, for the background is not known: each at least 3:1 on black and on white. */
export const trueColours: Readonly<Record<Exclude<Tone, 'quiet'>, readonly [number, number, number]>> = {
  met: [22, 148, 112],
  open: [166, 124, 0],
  failed: [214, 92, 24],
  base: [134, 128, 118],
  tuned: [44, 132, 204],
}

const of256: Readonly<Record<Exclude<Tone, 'quiet'>, number>> = {
  met: 36,
  open: 136,
  failed: 166,
  base: 244,
  tuned: 32,
}

/** The sixteen are the user's own theme: cyan for blue-green keeps clear of the red that green is confused with. */
const of16: Readonly<Record<Exclude<Tone, 'quiet'>, number>> = {
  met: 36,
  open: 33,
  failed: 31,
  base: 39,
  tuned: 94,
}

/** The escape codes (SGR parameters) of a tone at a depth; empty at depth 0. */
export function sgrOf(tone: Tone, depth: ColourDepth): string {
  if (depth === 0) return ''
  if (tone === 'quiet') return '2'
  if (depth === 4) return String(of16[tone])
  if (depth === 8) return `38;5;${of256[tone]}`
  return `38;2;${trueColours[tone].join(';')}`
}

const ESCAPE = '\u001b'
const BELL = '\u0007'
const STRING_TERMINATOR = '\u001b\\'
// All of what follows an Escape.
const CSI = /^\[[0-?]*[ -/]*[@-~]/
const UNFINISHED_CSI = /^\[[0-?]*[ -/]*$/
/** OSC, DCS, SOS, PM, APC: a terminal's answers to questions, of any length, up to BEL or ST. */
const textKinds = [']', 'P', 'X', '^', '_']
const LONGEST_CSI = 64
const LONGEST_TEXT = 65_536

export interface InputFilter {
  /** What may be passed on by now. */
  push(text: string): string
  /** What was held back and never went on: a lone Escape, say. */
  flush(): string
  /** Is something held back? */
  waiting(): boolean
}

/**
 * Keys as they arrive over a network, made whole: an escape sequence that comes in pieces is held back until the rest
 * is there (`flush` where it never comes), and a terminal's answers are dropped, which would be read as typed text.
 */
export function createInputFilter(): InputFilter {
  let held = ''
  return {
    push(text) {
      held += text
      let out = ''
      for (;;) {
        const at = held.indexOf(ESCAPE)
        if (at < 0) {
          out += held
          held = ''
          return out
        }
        out += held.slice(0, at)
        held = held.slice(at)
        const length = sequenceLength(held)
        if (length === 0) return out
        if (!isText(held)) out += held.slice(0, length)
        held = held.slice(length)
      }
    },
    flush() {
      const rest = isText(held) ? '' : held
      held = ''
      return rest
    },
    waiting: () => held !== '',
  }
}

function isText(sequence: string): boolean {
  return textKinds.includes(sequence[1] ?? '')
}

/** How long is the sequence at the start of the text? 0: it may go on. */
function sequenceLength(text: string): number {
  const kind = text[1]
  if (kind === undefined) return 0
  // Escape twice, or Escape before a sequence (Alt with an arrow): the second one counts on its own.
  if (kind === ESCAPE) return 1
  if (kind === '[') {
    const rest = text.slice(1)
    if (UNFINISHED_CSI.test(rest) && rest.length < LONGEST_CSI) return 0
    return 1 + (CSI.exec(rest)?.[0].length ?? 1)
  }
  if (kind === 'O') return text.length < 3 ? 0 : 3
  if (!isText(text)) return 2
  const ends = [BELL, STRING_TERMINATOR].map((end) => text.indexOf(end) + end.length).filter((end) => end > 2)
  if (ends.length > 0) return Math.min(...ends)
  return text.length < LONGEST_TEXT ? 0 : text.length
}

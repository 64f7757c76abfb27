/** What a UTF-16 code unit is to a word: none of it, a part of it, or one by itself. */
const SEPARATOR = 0
const PART = 1
const ALONE = 2

const letter = /[\p{L}\p{M}\p{N}]/u
/** Scripts written without spaces between words: each character is taken for a word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

let kinds: Uint8Array | undefined

/** Made once, when first needed: asking the expressions for each character of a text is ten times as slow. */
function kindsOfUnits(): Uint8Array {
  kinds ??= Uint8Array.from({ length: 0x10000 }, (_, unit) => {
    if (unit >= 0xd800 && unit < 0xe000) return PART
    const character = String.fromCharCode(unit)
    return !letter.test(character) ? SEPARATOR : unspaced.test(character) ? ALONE : PART
  })
  return kinds
}

/**
 * Visits the words of a text: runs of letters, marks and digits, each character being one where a script has no spaces
 * between words.
 * @param text Normalised: see `normaliseText`.
 * @param visit Gets the first unit of each word and the one after its last.
 */
export function eachWord(text: string, visit: (from: number, to: number) => void): void {
  const kind = kindsOfUnits()
  let from = -1
  for (let at = 0; at < text.length; at++) {
    const is = kind[text.charCodeAt(at)]!
    if (is === PART) {
      if (from === -1) from = at
      continue
    }
    if (from !== -1) visit(from, at)
    from = -1
    if (is === ALONE) visit(at, at + 1)
  }
  if (from !== -1) visit(from, text.length)
}

/**
 * The words of a normalised text.
 * @example
 * wordsOf('don’t stop: 北京 2024') // ['don', 't', 'stop', '北', '京', '2024']
 */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  eachWord(text, (from, to) => words.push(text.slice(from, to)))
  return words
}

/**
 * A command as it arrives over SSH, in words: as a POSIX shell would split it, but that nothing is expanded, for there
 * is no shell. `null` where a quote is not closed.
 * @example
 * splitWords(`check --positive 'not spam' a\\ b`) // ['check', '--positive', 'not spam', 'a b']
 */
export function splitWords(command: string): string[] | null {
  const words: string[] = []
  // One step: blanks, a quoted or escaped piece, or plain text.
  const step = /\s+|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])|([^\s'"\\]+)/y
  let word: string | null = null
  while (step.lastIndex < command.length) {
    const found = step.exec(command)
    if (found === null) return null
    const [, single, double, escaped, plain] = found
    const piece = single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? plain
    if (piece !== undefined) word = (word ?? '') + piece
    else if (word !== null) {
      words.push(word)
      word = null
    }
  }
  if (word !== null) words.push(word)
  return words
}

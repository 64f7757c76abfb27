import { describe, expect, it } from 'vitest'
import { splitWords } from './splitWords.js'

describe('splitWords', () => {
  it.each([
    ['', []],
    ['  ', []],
    ['check  --policy spam ', ['check', '--policy', 'spam']],
    ["check --positive 'not spam'", ['check', '--positive', 'not spam']],
    ['--set="a b"c', ['--set=a bc']],
    ['"a \\"b\\" \\n"', ['a "b" \\n']],
    ["a\\ b \\'", ['a b', "'"]],
    ["'' x", ['', 'x']],
    ['$(rm -rf /) `id` ; | & > ~', ['$(rm', '-rf', '/)', '`id`', ';', '|', '&', '>', '~']],
  ])('%j', (command, words) => {
    expect(splitWords(command)).toEqual(words)
  })

  it.each(["'a", '"a', 'a\\'])('%j is not closed', (command) => {
    expect(splitWords(command)).toBeNull()
  })
})

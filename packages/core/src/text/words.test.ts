import { expect, it } from 'vitest'
import { normaliseText } from './normaliseText.js'
import { wordsOf } from './words.js'

const of = (text: string) => wordsOf(normaliseText(text))

it('wordsOf splits on what is neither letter, mark nor digit, in any script', () => {
  expect(of('Don’t  STOP: 3.5% of ＡＢ—straße!')).toEqual([
    'don',
    't',
    'stop',
    '3',
    '5',
    'of',
    'ab',
    'strasse',
  ])
  expect(of('Привет, мир! مرحبا بالعالم')).toEqual(['привет', 'мир', 'مرحبا', 'بالعالم'])
  expect(of('हिन्दी में')).toEqual(['हिन्दी', 'में'])
})

it('wordsOf takes each character for a word where a script has no spaces', () => {
  expect(of('北京2024年 abc')).toEqual(['北', '京', '2024', '年', 'abc'])
  expect(of('カタカナ')).toEqual(['カ', 'タ', 'カ', 'ナ'])
})

it('wordsOf finds none in an empty text or in signs', () => {
  expect([of(''), of('… !?')]).toEqual([[], []])
})

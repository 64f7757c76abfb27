import { expect, it } from 'vitest'
import { normaliseText } from './normaliseText.js'

it('normaliseText makes one of what differs in case, width and white space alone', () => {
  expect(normaliseText(' Straße  ＡＢ\n')).toBe('strasse ab')
  expect(normaliseText('STRASSE AB')).toBe('strasse ab')
})

it('normaliseText keeps punctuation and accents, which tell inputs apart', () => {
  expect(normaliseText('Café?')).not.toBe(normaliseText('Cafe'))
})

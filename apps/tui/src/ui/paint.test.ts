import { expect, it } from 'vitest'
import { span } from './line.js'
import { paint } from './paint.js'

const line = [span('✓ ', 'met'), span('Recall floor', undefined, true), span('  ')]

it('paint writes no escape code without colour, and no trailing spaces', () => {
  expect(paint([line, []], 0)).toBe('✓ Recall floor\n\n')
})

it('paint closes every colour it opens', () => {
  expect(paint([line], 4)).toBe('\u001b[36m✓ \u001b[0m\u001b[1mRecall floor\u001b[0m\n')
})

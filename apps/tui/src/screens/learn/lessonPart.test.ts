import { describe, expect, it } from 'vitest'
import { isPassed, type LessonPart, shownParts, unread } from './lessonPart.js'

const text: LessonPart = { kind: 'text', draw: () => [] }
const predict: LessonPart = {
  kind: 'predict',
  id: 'ship-it',
  ask: () => [],
  options: [{ id: 'yes', text: 'Ship it' }],
  reveal: () => () => [],
}
const steps: LessonPart = { kind: 'steps', id: 'faded', steps: [() => [], () => [], () => []], open: 1 }

describe('shownParts', () => {
  it('stops at what is to be predicted before it is told', () => {
    expect(shownParts([text, predict, text], unread)).toEqual([text, predict])
    const answered = { ...unread, predicted: { 'ship-it': 'yes' } }
    expect(shownParts([text, predict, text], answered)).toEqual([text, predict, text])
  })

  it('goes on where the prediction was passed over, and once every step is open', () => {
    expect(isPassed(predict, { ...unread, predicted: { 'ship-it': null } })).toBe(true)
    expect(isPassed(steps, { ...unread, opened: { faded: 2 } })).toBe(false)
    expect(shownParts([steps, text], { ...unread, opened: { faded: 3 } })).toEqual([steps, text])
  })
})

import type { NamedMisconception, ObjectiveResult } from '../session/protocol.js'
import type { Estimate } from './posterior.js'
import type { Stage } from './stage.js'

export interface TestFacts {
  readonly right: number
  readonly of: number
  readonly metBefore: number
  readonly strength: Estimate
  /** `null` while the bank is too small to certify. */
  readonly stage: Stage | null
  readonly misconceptions: readonly NamedMisconception[]
  readonly objectives: readonly ObjectiveResult[]
}

/**
 * A test's result in plain sentences: never a bare percentage, always with its range and with what the number of
 * questions can and cannot say.
 */
export function testSentences(facts: TestFacts): string[] {
  const { right, of, metBefore } = facts
  const met =
    metBefore === 0
      ? []
      : [
          metBefore === 1
            ? oneMet
            : `${metBefore} of these you have met before; they are left out of the estimate.`,
        ]
  return [
    `You got ${right} of ${of}.`,
    expectation(facts.strength),
    ...met,
    ...outcome(facts),
    conditions(facts.strength),
  ]
}

const oneMet = 'One of these you have met before; it is left out of the estimate.'

/**
 * "On fresh questions like these we expect about 8 in 10 right without help (range 6 to 10)."
 *
 * The range is rounded outwards.
 */
export function expectation({ expectedShare, range }: Pick<Estimate, 'expectedShare' | 'range'>): string {
  const [low, high] = [Math.floor(range.lower * 10), Math.ceil(range.upper * 10)]
  return `On fresh questions like these we expect about ${Math.round(expectedShare * 10)} in 10 right without help (range ${low} to ${high}).`
}

function outcome({ stage, strength, misconceptions, objectives, of }: TestFacts): string[] {
  const costly = misconceptions[0]
  switch (stage) {
    case null:
      return [
        'This pattern does not have enough questions yet to call it strong or not, so we say only what we expect.',
        ...(costly === undefined ? [] : [`One idea to repair: ${lowerFirst(costly.name)}.`]),
      ]
    case 'strong-today':
      return [
        `Of 20 learners with such evidence, about ${Math.max(1, Math.round(20 * (1 - strength.probabilityStrong)))} will not be there yet.`,
        'Three questions tomorrow make it lasting.',
      ]
    case 'likely-strong':
      return ['Five more questions would probably settle it.']
    case 'not-sure':
      return [
        `${of === 10 ? 'Ten' : of} questions cannot tell. Many who know this pattern land here.`,
        'Next: five more questions now, or look at the two that cost most.',
      ]
    case 'likely-not-yet':
      return [
        ...(costly === undefined ? [] : [`One idea cost you most: ${lowerFirst(costly.name)}.`]),
        'A short repair first, then a new test from tomorrow on.',
      ]
    case 'not-yet':
      return [
        `Still ahead: ${objectives.find(({ marks }) => marks.includes(false))?.objective ?? 'this pattern'}.`,
        'Start at the worked example.',
      ]
  }
}

function conditions({ items }: Estimate): string {
  return `This rests on ${items} questions, without a proctor.`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

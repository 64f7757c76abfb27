import type {
  ChoiceQuestion,
  ClozeQuestion,
  KnownWrong,
  MatchQuestion,
  NumberAnswer,
  Question,
  SelfCheckQuestion,
  TextAnswer,
  Tolerance,
} from '../questions/question.js'
import type { Feedback } from './feedback.js'
import { readNumber } from './readNumber.js'
import type { Response, SelfCheckResponse } from './response.js'

export interface Grade {
  /** `null` of a self-check: nobody but the learner can say. */
  readonly correct: boolean | null
  /** In [0, 1]; between the ends where part of a cloze or a match is right. */
  readonly score: number
  readonly feedback: readonly Feedback[]
  /** Blanks, items of a match or points of a rubric that are not right; empty where an answer has no parts. */
  readonly wrongParts: readonly string[]
  /** Ids; only where the answer is one that a misconception leads to. */
  readonly misconceptions: readonly string[]
  readonly steps: readonly string[]
  /** The step where a recognised wrong answer went off, an index into `steps`. */
  readonly wrongStep: number | null
}

/**
 * Grades a response that `checkForm` accepted. By value and by id, never by text or position.
 *
 * @throws RangeError where the response does not have the question's form
 */
export function grade(question: Question, response: Response): Grade {
  const parts = judge(question, response)
  const wrong = parts.flatMap((part) => (part.wrong === null ? [] : [part.wrong]))
  const score = parts.filter((part) => part.right).length / parts.length
  return {
    correct: question.type === 'self-check' ? null : score === 1,
    score,
    feedback: parts.flatMap(({ about, feedback }) => (feedback === null ? [] : [{ about, text: feedback }])),
    wrongParts: parts.flatMap(({ about, right }) =>
      right || about === null || question.type === 'choice' ? [] : [about],
    ),
    misconceptions: [...new Set(wrong.map((known) => known.misconception))],
    steps: question.steps,
    wrongStep: wrong.find((known) => known.step !== null)?.step ?? null,
  }
}

/** A part of an answer that is right or wrong by itself: the answer, a blank, a pair, a point of a rubric. */
interface Part {
  readonly about: string | null
  readonly right: boolean
  readonly feedback: string | null
  readonly wrong: KnownWrong | null
}

function judge(question: Question, response: Response): readonly Part[] {
  switch (question.type) {
    case 'choice':
      return [judgeChoice(question, asText(response))]
    case 'numeric':
    case 'output':
      return [judgeAnswer(question.answer, asText(response), null, question.type === 'output')]
    case 'cloze':
      return judgeCloze(question, asRecord(response))
    case 'match':
      return judgeMatch(question, asRecord(response))
    case 'self-check':
      return judgeSelfCheck(question, response as SelfCheckResponse)
  }
}

function judgeChoice(question: ChoiceQuestion, id: string): Part {
  const option = question.options.find((candidate) => candidate.id === id)
  if (option === undefined) throw new RangeError(`${question.id} has no option '${id}'`)
  const known = option.misconception
  return {
    about: option.id,
    right: option.correct,
    feedback: option.feedback,
    wrong: known === null ? null : { misconception: known, feedback: option.feedback, step: null },
  }
}

function judgeAnswer(
  answer: NumberAnswer | TextAnswer,
  typed: string,
  about: string | null,
  code: boolean,
): Part {
  if (answer.kind === 'number') return judgeNumber(answer, typed, about)
  const right = answer.accept.some((accepted) => sameText(accepted, typed, code))
  const wrong = right ? null : (answer.wrong.find((known) => sameText(known.text, typed, code)) ?? null)
  return { about, right, feedback: wrong?.feedback ?? null, wrong }
}

function judgeNumber(answer: NumberAnswer, typed: string, about: string | null): Part {
  const reading = readNumber(typed, answer.unit)
  if (!reading.ok) throw new RangeError(reading.message)
  const right = within(reading.value, answer.value, answer.tolerance)
  const wrong = right
    ? null
    : (answer.wrong.find(({ value }) => within(reading.value, value, answer.tolerance)) ?? null)
  return { about, right, feedback: wrong?.feedback ?? null, wrong }
}

function judgeCloze(question: ClozeQuestion, given: Readonly<Record<string, string>>): Part[] {
  return question.blanks.map((blank) =>
    judgeAnswer(blank.answer, given[blank.id] ?? '', blank.id, question.clozeIs === 'code'),
  )
}

function judgeMatch(question: MatchQuestion, given: Readonly<Record<string, string>>): Part[] {
  return question.pairs.map(({ left, right }) => {
    const chosen = given[left]
    const wrong = question.wrong.find((pair) => pair.left === left && pair.right === chosen) ?? null
    return { about: left, right: chosen === right, feedback: wrong?.feedback ?? null, wrong }
  })
}

function judgeSelfCheck(question: SelfCheckQuestion, response: SelfCheckResponse): Part[] {
  return question.rubric.map(({ id }) => ({
    about: id,
    right: response.ticked.includes(id),
    feedback: null,
    wrong: null,
  }))
}

/**
 * |s − t| ≤ max(atol, rtol·|t|) + 1e-9·max(1, |t|). The last term forgives what binary fractions lose:
 * 0.67 − 0.665 is 0.0050000000000000044.
 */
export function within(given: number, key: number, { atol, rtol }: Tolerance): boolean {
  return Math.abs(given - key) <= Math.max(atol, rtol * Math.abs(key)) + 1e-9 * Math.max(1, Math.abs(key))
}

/** Words by letters (in code, by exact letters), numbers by value, white space not at all. */
function sameText(accepted: string, typed: string, code: boolean): boolean {
  const [expected, given] = [accepted, typed].map((text) => words(code ? text : text.toLowerCase()))
  if (expected!.length !== given!.length) return false
  return expected!.every((word, index) => word === given![index] || sameNumber(word, given![index]!))
}

/** Cut at white space and around punctuation, so that `fit( x )` and `fit(x)` are the same. */
function words(text: string): string[] {
  return text.match(/[+-]?(?:\d+\.?\d*|\.\d+)|\w+|[^\s\w]/g) ?? []
}

function sameNumber(left: string, right: string): boolean {
  const numbers = /^[+-]?(?:\d+\.?\d*|\.\d+)$/
  return (
    numbers.test(left) && numbers.test(right) && within(Number(left), Number(right), { atol: 0, rtol: 0 })
  )
}

function asText(response: Response): string {
  if (typeof response !== 'string') throw new RangeError('expected a text')
  return response
}

function asRecord(response: Response): Readonly<Record<string, string>> {
  if (typeof response === 'string') throw new RangeError('expected a record')
  return response as Readonly<Record<string, string>>
}

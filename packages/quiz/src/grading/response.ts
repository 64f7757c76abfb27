import type { PublicQuestion } from '../questions/publicQuestion.js'
import { readNumber } from './readNumber.js'

/** What a learner sends, by question type. */
export type Response =
  /** `choice`: an option's id. `numeric`, `output`: what was typed. */
  | string
  /** `cloze`: blank id to what was typed. `match`: left id to right id. */
  | Readonly<Record<string, string>>
  /** `self-check`. */
  | SelfCheckResponse

export interface SelfCheckResponse {
  readonly text: string
  /** Ids of the points the learner found in their own text. */
  readonly ticked: readonly string[]
}

/**
 * `wrong-type`: not an answer to this kind of question (a bug or another client). `unreadable`: empty or not readable
 * as what was asked for; the learner may write it again and loses nothing.
 */
export type FormCheck =
  | { readonly ok: true; readonly response: Response }
  | {
      readonly ok: false
      readonly problem: 'wrong-type' | 'unreadable'
      readonly message: string
      readonly field: string | null
    }

const longest = 4000
/** Of a number, or of what a blank takes: a calculation has room, and none to nest without end. */
const longestNumber = 200

/** Whether a response can be graded at all. Needs nothing secret: both front ends call it before they send. */
export function checkForm(question: PublicQuestion, response: unknown): FormCheck {
  switch (question.type) {
    case 'choice':
      return checkChoice(question, response)
    case 'numeric':
      return checkNumber(question, response)
    case 'output':
      return checkText(response)
    case 'cloze':
      return checkBlanks(question, response)
    case 'match':
      return checkPairs(question, response)
    case 'self-check':
      return checkSelfCheck(response)
  }
}

function checkChoice(question: PublicQuestion, response: unknown): FormCheck {
  if (typeof response !== 'string') return wrongType('the id of one option', response)
  if (response === '') return unreadable('Choose one of the options.')
  if (question.options.some((option) => option.id === response)) return { ok: true, response }
  return wrongType(`one of ${question.options.map((option) => option.id).join(', ')}`, response)
}

function checkNumber(question: PublicQuestion, response: unknown): FormCheck {
  if (typeof response !== 'string') return wrongType('the number as text', response)
  if (response.length > longestNumber) return unreadable('This is too long.')
  const reading = readNumber(response, question.unit ?? 'loss')
  return reading.ok ? { ok: true, response } : unreadable(reading.message)
}

function checkText(response: unknown): FormCheck {
  if (typeof response !== 'string') return wrongType('a text', response)
  if (response.trim() === '') return unreadable('Write what is printed.')
  if (response.length > longest) return unreadable('This is too long.')
  return { ok: true, response }
}

function checkBlanks(question: PublicQuestion, response: unknown): FormCheck {
  const given = textRecord(response)
  if (given === null) return wrongType('a text for each blank', response)
  const unknown = unknownKey(given, question.blanks)
  if (unknown !== null) return unknown
  for (const { id, expects, unit } of question.blanks) {
    const typed = given[id] ?? ''
    if (typed.trim() === '') return unreadable('Fill every blank.', id)
    if (typed.length > longestNumber) return unreadable('This is too long.', id)
    if (expects !== 'number') continue
    const reading = readNumber(typed, unit ?? 'loss')
    if (!reading.ok) return unreadable(reading.message, id)
  }
  return { ok: true, response: given }
}

function checkPairs(question: PublicQuestion, response: unknown): FormCheck {
  const given = textRecord(response)
  if (given === null) return wrongType('one choice for each item', response)
  const unknown = unknownKey(given, question.left)
  if (unknown !== null) return unknown
  const known = new Set(question.options.map((option) => option.id))
  for (const { id } of question.left) {
    const right = given[id]
    if (right === undefined || right === '') return unreadable('Match every item.', id)
    if (!known.has(right)) return wrongType(`one of ${[...known].join(', ')} for ${id}`, right)
  }
  const used = question.left.map(({ id }) => given[id])
  if (new Set(used).size < used.length) return unreadable('Each choice can be used once.')
  return { ok: true, response: given }
}

function checkSelfCheck(response: unknown): FormCheck {
  const { text, ticked } = (response ?? {}) as Partial<SelfCheckResponse>
  const texts =
    typeof text === 'string' && Array.isArray(ticked) && ticked.every((id) => typeof id === 'string')
  if (!texts) return wrongType('{ text, ticked }', response)
  if (text.trim() === '') return unreadable('Write your own answer first, then compare.')
  if (text.length > longest) return unreadable(`Keep it under ${longest} characters.`)
  return { ok: true, response: { text, ticked } }
}

function textRecord(value: unknown): Readonly<Record<string, string>> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  return Object.values(value).every((item) => typeof item === 'string')
    ? (value as Record<string, string>)
    : null
}

/** An answer to something that was not asked: another question's answer, or another client's mistake. */
function unknownKey(
  given: Readonly<Record<string, string>>,
  asked: readonly { readonly id: string }[],
): FormCheck | null {
  const unknown = Object.keys(given).find((key) => asked.every(({ id }) => id !== key))
  return unknown === undefined
    ? null
    : wrongType(`answers to ${asked.map(({ id }) => id).join(', ')} and nothing else`, unknown)
}

function wrongType(expected: string, found: unknown): FormCheck {
  const shown = JSON.stringify(found)?.slice(0, 60) ?? 'nothing'
  return { ok: false, problem: 'wrong-type', message: `Expected ${expected}, found ${shown}.`, field: null }
}

function unreadable(message: string, field: string | null = null): FormCheck {
  return { ok: false, problem: 'unreadable', message, field }
}

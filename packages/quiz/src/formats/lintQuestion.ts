import type { KnownWrong, NumberAnswer, Question } from '../questions/question.js'
import { isTyped } from '../questions/question.js'

/** What a rule found: the field, and what to do. */
export interface Finding {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/** The craft rules that one question can break by itself. */
export function lintQuestion(question: Question): Finding[] {
  return [
    ...idRule(question),
    ...hintRule(question),
    ...stepRule(question),
    ...wrongRules(question),
    ...codeRule(question),
    ...matrixRule(question),
    ...sourceRule(question),
    ...(question.type === 'choice' ? choiceRules(question) : []),
    ...(question.type === 'numeric' ? numericRules(question) : []),
    ...(question.type === 'cloze' ? clozeRules(question) : []),
    ...(question.type === 'match' ? matchRules(question) : []),
  ]
}

function idRule({ id, pattern }: Question): Finding[] {
  return id.startsWith(`${pattern}/`) ? [] : [{ path: ['id'], message: `must begin with ${pattern}/` }]
}

/** A hint points to the idea; it holds neither the final answer nor the right option. */
function hintRule(question: Question): Finding[] {
  const keys = keyTexts(question)
  return question.hints.flatMap((hint, index) =>
    keys.some((key) => hasPhrase(hint, key))
      ? [{ path: ['hints', index], message: 'gives the answer away' }]
      : [],
  )
}

/** The last step arrives at the final answer: the key's number or words stand in both. */
function stepRule(question: Question): Finding[] {
  if (!isTyped(question.type)) return []
  const last = question.steps.at(-1)!
  const missing = keyTexts(question).filter(
    (key) => !hasPhrase(last, key) && !question.steps.some((step) => hasPhrase(step, key)),
  )
  const absent = keyTexts(question).filter((key) => !hasPhrase(question.finalAnswer, key))
  return [
    ...missing.map((key) => ({ path: ['steps'], message: `never arrive at ${key}` })),
    ...absent.map((key) => ({ path: ['finalAnswer'], message: `does not say ${key}` })),
  ]
}

function wrongRules(question: Question): Finding[] {
  return knownWrongs(question).flatMap(({ known, path }) => [
    ...(wordCount(known.feedback) > 60
      ? [{ path: [...path, 'feedback'], message: 'is longer than 60 words' }]
      : []),
    ...(known.step !== null && question.steps[known.step] === undefined
      ? [{ path: [...path, 'step'], message: `there is no step ${known.step}; they count from 0` }]
      : []),
  ])
}

/** One statement a line, and the library named where one is used. */
function codeRule({ stimulus }: Question): Finding[] {
  if (stimulus?.kind !== 'code') return []
  const two = /;|^[ \t]*(?:for|if|while|else)\b.*:[ \t]*\S/m.test(stimulus.code)
  const nameless = /^\s*(?:import|from)\s/m.test(stimulus.code) && stimulus.library === null
  return [
    ...(two ? [{ path: ['stimulus', 'code'], message: 'has two statements on a line' }] : []),
    ...(nameless
      ? [{ path: ['stimulus', 'library'], message: 'must name the library and its major version' }]
      : []),
  ]
}

function matrixRule({ stimulus }: Question): Finding[] {
  if (stimulus?.kind !== 'matrix') return []
  const { labels, counts, positive } = stimulus
  const square = counts.length === labels.length && counts.every((row) => row.length === labels.length)
  return [
    ...(square
      ? []
      : [{ path: ['stimulus', 'counts'], message: 'must have a number for every pair of labels' }]),
    ...(labels.includes(positive)
      ? []
      : [{ path: ['stimulus', 'positive'], message: 'is not one of the labels' }]),
  ]
}

/** What is not checked yet does not go live. */
function sourceRule(question: Question): Finding[] {
  if (question.status !== 'live') return []
  const doubtful = JSON.stringify(question).includes('[?]')
  return [
    ...(doubtful ? [{ path: ['status'], message: 'is live, but a [?] stands in the question' }] : []),
    ...(question.blindReview?.agrees === false
      ? [{ path: ['status'], message: 'is live, but the blind review did not agree with the key' }]
      : []),
  ]
}

function choiceRules({ options }: Question & { type: 'choice' }): Finding[] {
  const lengths = options.map(({ text }) => text.length)
  const right = options.filter(({ correct }) => correct).length
  return [
    ...(right === 1 ? [] : [{ path: ['options'], message: `has ${right} right options; expected one` }]),
    ...(Math.max(...lengths) / Math.min(...lengths) > 1.5
      ? [{ path: ['options'], message: 'differ in length by more than half: the longest stands out' }]
      : []),
    ...options.flatMap(({ text, correct, misconception }, index): Finding[] => {
      const path = ['options', index]
      const others = options.filter((_, other) => other !== index)
      return [
        ...(/\b(?:always|never|only|all of the above|none of the above)\b/i.test(text)
          ? [
              {
                path: [...path, 'text'],
                message: 'holds a word (always, never, only) that gives options away',
              },
            ]
          : []),
        ...(others.some((other) => other.text.toLowerCase().includes(text.toLowerCase()))
          ? [{ path: [...path, 'text'], message: 'stands inside another option' }]
          : []),
        ...(correct === (misconception === null)
          ? []
          : [
              {
                path,
                message: correct
                  ? 'is right and names a misconception'
                  : 'is wrong and names no misconception',
              },
            ]),
      ]
    }),
  ]
}

function numericRules({ answer, prompt }: Question & { type: 'numeric' }): Finding[] {
  const stated = /decimal|whole number|accepted|exact/i.test(prompt)
  const given = numbersIn(prompt).some((number) => number === answer.value)
  return [
    ...apartRule(answer, ['answer']),
    ...(stated ? [] : [{ path: ['prompt'], message: 'must say how exact the answer has to be' }]),
    ...(given ? [{ path: ['prompt'], message: 'holds the key as one of its numbers' }] : []),
  ]
}

/** Key and named wrong values lie further apart than twice the tolerance. */
function apartRule(
  { value, wrong, tolerance: { atol, rtol } }: NumberAnswer,
  path: PropertyKey[],
): Finding[] {
  const values = [value, ...wrong.map((known) => known.value)]
  const gap = 2 * Math.max(atol, rtol * Math.max(...values.map(Math.abs)))
  return values.flatMap((one, index) =>
    values
      .slice(index + 1)
      .filter((other) => Math.abs(one - other) <= gap + 1e-9)
      .map((other) => ({ path, message: `${one} and ${other} cannot be told apart with this tolerance` })),
  )
}

function clozeRules({ cloze, blanks }: Question & { type: 'cloze' }): Finding[] {
  const places = [...cloze.matchAll(/\[\[([a-z][a-z0-9-]*)\]\]/g)].map(([, id]) => id)
  const ids = blanks.map(({ id }) => id)
  const same = places.length === ids.length && places.every((id, index) => id === ids[index])
  return [
    ...(same
      ? []
      : [{ path: ['blanks'], message: `are ${ids.join(', ')}; the text has ${places.join(', ')}` }]),
    ...blanks.flatMap(({ answer }, index) =>
      answer.kind === 'number' ? apartRule(answer, ['blanks', index]) : [],
    ),
  ]
}

function matchRules({ left, right, pairs, wrong }: Question & { type: 'match' }): Finding[] {
  const all = left.every(({ id }) => pairs.filter((pair) => pair.left === id).length === 1)
  const known = [...pairs, ...wrong].every(
    (pair) => left.some(({ id }) => id === pair.left) && right.some(({ id }) => id === pair.right),
  )
  return [
    ...(all ? [] : [{ path: ['pairs'], message: 'must have one pair for each item on the left' }]),
    ...(known ? [] : [{ path: ['pairs'], message: 'name an item that is not there' }]),
  ]
}

/** The answer in the words or digits a text would use. */
function keyTexts(question: Question): string[] {
  switch (question.type) {
    case 'choice':
      return question.options.filter(({ correct }) => correct).map(({ text }) => text)
    case 'numeric':
      return [numberText(question.answer)]
    case 'output':
      return [question.answer.accept[0]!]
    case 'cloze':
      return question.blanks.map(({ answer }) =>
        answer.kind === 'text' ? answer.accept[0]! : numberText(answer),
      )
    case 'match':
    case 'self-check':
      return []
  }
}

/** A number with as many decimals as its tolerance asks for. */
function numberText({ value, tolerance: { atol } }: NumberAnswer): string {
  const decimals = atol === 0 ? 0 : Math.max(0, Math.ceil(-Math.log10(2 * atol) - 1e-9))
  return String(Number(value.toFixed(decimals)))
}

function hasPhrase(text: string, phrase: string): boolean {
  const plain = text.replace(/(?<=\d),(?=\d{3})/g, '')
  const escaped = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\w.])${escaped}(?:\\.?0+)?(?![\\w]|\\.\\d)`, 'i').test(plain)
}

function numbersIn(text: string): number[] {
  return [...text.replace(/(?<=\d),(?=\d{3})/g, '').matchAll(/\d+(?:\.\d+)?/g)].map(([number]) =>
    Number(number),
  )
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}

interface LocatedWrong {
  readonly known: KnownWrong
  readonly path: readonly PropertyKey[]
}

/** Every named wrong answer of a question. */
export function knownWrongs(question: Question): LocatedWrong[] {
  const at = (wrong: readonly KnownWrong[], path: readonly PropertyKey[]): LocatedWrong[] =>
    wrong.map((known, index) => ({ known, path: [...path, index] }))
  switch (question.type) {
    case 'choice':
      return question.options.flatMap(({ misconception, feedback }, index) =>
        misconception === null
          ? []
          : [{ known: { misconception, feedback, step: null }, path: ['options', index] }],
      )
    case 'numeric':
    case 'output':
      return at(question.answer.wrong, ['answer', 'wrong'])
    case 'cloze':
      return question.blanks.flatMap(({ answer }, index) =>
        at(answer.wrong, ['blanks', index, 'answer', 'wrong']),
      )
    case 'match':
      return at(question.wrong, ['wrong'])
    case 'self-check':
      return []
  }
}

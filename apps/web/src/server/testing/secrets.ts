import { bank, optionIds, publicView, type Question } from '@fitcheck/quiz/server'
import type { Answer } from './client'

/**
 * Texts of a question that a learner must not get before they are due: keys, hints, steps, feedback. Those too short to
 * be told from chance ("0.8", a single word), and those that the question itself shows, are left out.
 */
export function secretsOf(question: Question): string[] {
  const shown = new Set(textsIn(publicView(question, optionIds(question), 'practice')))
  const { hints, steps, finalAnswer, quickCheck, mistakes } = question
  const kept = textsIn([hints, steps, finalAnswer, quickCheck, mistakes, withoutNames(ownOf(question))])
  return [...new Set(kept)].filter(
    (text) => text.length >= 12 && text.includes(' ') && ![...shown].some((other) => other.includes(text)),
  )
}

/** Of every authored question, and the texts on misconceptions. */
export function allSecrets(): string[] {
  const repairs = bank.misconceptions.map(({ repair }) => repair)
  return [...new Set([...bank.questions.flatMap(secretsOf), ...repairs])]
}

/** Those of the secrets that stand in an answer. */
export function leaked(answer: Answer, secrets: readonly string[]): string[] {
  const texts = textsIn(answer.json)
  return secrets.filter((secret) => texts.some((text) => text.includes(secret)))
}

function ownOf(question: Question): unknown {
  switch (question.type) {
    case 'choice':
      return question.options.map(({ feedback }) => feedback)
    case 'numeric':
    case 'output':
      return question.answer
    case 'cloze':
      return question.blanks.map(({ answer }) => answer)
    case 'match':
      return question.wrong.map(({ feedback }) => feedback)
    case 'self-check':
      return [question.modelAnswer, question.rubric]
  }
}

/** A misconception's id is said where it is due, and several questions name the same one. */
function withoutNames(own: unknown): unknown {
  return JSON.parse(JSON.stringify(own, (key, value) => (key === 'misconception' ? undefined : value)))
}

/** Every string in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

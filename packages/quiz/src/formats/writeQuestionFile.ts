import { stringify } from 'yaml'
import type { NumberAnswer, Question, TextAnswer } from '../questions/question.js'

/**
 * Writes questions in our own format, so that `readQuestionFile` gives the same questions back. Numbers stand as they
 * were computed, not as expressions.
 *
 * @example
 * readQuestionFile('bank.json', writeQuestionFile(questions, 'json')).questions // equal to `questions`
 */
export function writeQuestionFile(questions: readonly Question[], format: 'yaml' | 'json'): string {
  const written = questions.map(writtenQuestion)
  return format === 'json' ? `${JSON.stringify(written, null, 2)}\n` : stringify(written, { lineWidth: 0 })
}

/** A question in the form of `questionSchema`. */
function writtenQuestion(question: Question): object {
  // `pattern` is the id's first part and `misconceptions` those that its answers name.
  const { id, version, type, pattern, misconceptions, ...rest } = question
  return { id, version, type, ...rest, ...ownFields(question) }
}

function ownFields(question: Question): object {
  switch (question.type) {
    case 'choice':
      return { options: question.options.map(withoutNull) }
    case 'numeric':
    case 'output':
      return { answer: writtenAnswer(question.answer) }
    case 'cloze':
      return { blanks: question.blanks.map(({ id, answer }) => ({ id, answer: writtenAnswer(answer) })) }
    case 'match':
      return { wrong: question.wrong.map(withoutNull) }
    case 'self-check':
      return {}
  }
}

function writtenAnswer(answer: NumberAnswer | TextAnswer): object {
  if (answer.kind === 'text') return { accept: answer.accept, wrong: answer.wrong.map(withoutNull) }
  const { value, unit, tolerance, wrong } = answer
  return {
    compute: value,
    unit,
    tolerance,
    wrong: wrong.map(({ value: compute, ...known }) => ({ compute, ...withoutNull(known) })),
  }
}

/** Fields that a file leaves out where they say nothing. */
function withoutNull(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}

import type { PublicBlank, PublicChoice, PublicQuestion } from './publicQuestion.js'
import type { Question } from './question.js'

/**
 * What may leave the server before an answer: an allow-list, so that a new field stays secret until someone names it
 * here. No key, hint, step, feedback, misconception or seed (the generators are public: a seed would give the key).
 *
 * @param order ids of the options in the order to show them; those of `choice` and of `match`'s right-hand side.
 */
export function publicView(
  question: Question,
  order: readonly string[],
  mode: 'practice' | 'test',
): PublicQuestion {
  return {
    id: question.id,
    version: question.version,
    pattern: question.pattern,
    type: question.type,
    difficulty: question.difficulty,
    prompt: question.prompt,
    stimulus: question.stimulus,
    options: choicesOf(question, order),
    left: question.type === 'match' ? question.left.map(idAndText) : [],
    unit: question.type === 'numeric' ? question.answer.unit : null,
    cloze: question.type === 'cloze' ? question.cloze : null,
    clozeIs: question.type === 'cloze' ? question.clozeIs : null,
    blanks: question.type === 'cloze' ? question.blanks.map(publicBlank) : [],
    hintCount: mode === 'test' ? 0 : question.hints.length,
  }
}

/** Ids of what is shuffled when a question is shown; empty where nothing is. */
export function optionIds(question: Question): string[] {
  if (question.type === 'choice') return question.options.map((option) => option.id)
  if (question.type === 'match') return question.right.map((option) => option.id)
  return []
}

function choicesOf(question: Question, order: readonly string[]): PublicChoice[] {
  const choices =
    question.type === 'choice' ? question.options : question.type === 'match' ? question.right : []
  return order.flatMap((id) => choices.filter((choice) => choice.id === id).map(idAndText))
}

function idAndText({ id, text }: PublicChoice): PublicChoice {
  return { id, text }
}

function publicBlank(blank: {
  readonly id: string
  readonly answer: { readonly kind: 'number' | 'text'; readonly unit?: PublicBlank['unit'] }
}): PublicBlank {
  return { id: blank.id, expects: blank.answer.kind, unit: blank.answer.unit ?? null }
}

import { localCredential, openStore } from '@fitcheck/progress'
import { bank, findQuestion, type Question } from '@fitcheck/quiz/server'
import type { Client } from './client'

/** The learner a client has become, as the store of that data folder knows them. */
export async function learnerOf(data: string, client: Client): Promise<string> {
  const store = await openStore({ FITCHECK_DATA: data })
  const subject = client.cookie!.slice('fitcheck='.length).split('.')[0]!
  const learnerId = await store.learnerFor(
    subject === 'local' ? localCredential() : { kind: 'cookie', subject },
  )
  await store.close()
  return learnerId
}

/** The questions of an attempt with their keys, which the client never gets: from the store itself. */
export async function questionsOf(data: string, client: Client, attemptId: string): Promise<Question[]> {
  const learnerId = await learnerOf(data, client)
  const store = await openStore({ FITCHECK_DATA: data })
  const [started] = await store.eventsOf(learnerId, { attemptId })
  await store.close()
  return started!.shown!.map(
    ({ questionId, questionVersion, seed }) => findQuestion(bank, questionId, questionVersion, seed)!,
  )
}

export function rightResponse(question: Question): unknown {
  switch (question.type) {
    case 'choice':
      return question.options.find((option) => option.correct)!.id
    case 'numeric':
      return String(question.answer.value)
    case 'output':
      return question.answer.accept[0]
    case 'cloze':
      return Object.fromEntries(question.blanks.map(({ id, answer }) => [id, keyOf(answer)]))
    case 'match':
      return Object.fromEntries(question.pairs.map(({ left, right }) => [left, right]))
    case 'self-check':
      return { text: 'My own words.', ticked: [] }
  }
}

export function wrongResponse(question: Question): unknown {
  switch (question.type) {
    case 'choice':
      return question.options.find((option) => !option.correct)!.id
    case 'numeric':
      return String(question.answer.wrong[0]?.value ?? question.answer.value / 2 + 0.01)
    case 'output':
      return question.answer.wrong[0]?.text ?? 'nothing like it'
    case 'cloze':
      return Object.fromEntries(
        question.blanks.map(({ id, answer }) => [
          id,
          answer.kind === 'number' ? String(answer.value / 2 + 0.01) : '?!',
        ]),
      )
    case 'match': {
      const rights = question.pairs.map(({ right }) => right)
      return Object.fromEntries(
        question.pairs.map(({ left }, index) => [left, rights[(index + 1) % rights.length]]),
      )
    }
    case 'self-check':
      return { text: '', ticked: [] }
  }
}

/** A response of a type that this question never takes. */
export function wrongType(question: Question): unknown {
  return question.type === 'cloze' || question.type === 'match' ? 'a text' : { not: 'a text' }
}

function keyOf(
  answer: { kind: 'number'; value: number } | { kind: 'text'; accept: readonly string[] },
): string {
  return answer.kind === 'number' ? String(answer.value) : answer.accept[0]!
}

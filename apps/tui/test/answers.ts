import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import { type Credential, openStore, type ProgressStore } from '@fitcheck/progress'
import type { LearnerEvent } from '@fitcheck/quiz'
import { bank, findQuestion, finishLesson } from '@fitcheck/quiz/server'
import { keys } from './openTerminal.mjs'

type Question = NonNullable<ReturnType<typeof findQuestion>>
type Shown = NonNullable<LearnerEvent['shown']>[number]

const ourselves: Credential = {
  kind: 'local',
  subject: encodeURIComponent(userInfo().username || 'local'),
}

/** What a store holds of one learner: whoever uses this machine, unless another is named. */
export async function storedEvents(data: string, of = ourselves): Promise<readonly LearnerEvent[]> {
  const store = await openStore({ FITCHECK_DATA: data })
  const learner = await store.learnerFor(of)
  const events = await store.eventsOf(learner)
  await store.close()
  return events
}

/** Writes down that a learner read the first lesson to its end. */
export async function finishLessonBy(store: ProgressStore, learnerId: string): Promise<void> {
  const command = { eventId: randomUUID(), learnerId, pattern: Object.keys(bank.objectives)[0]! }
  const { events } = finishLesson([], command, { bank, now: new Date().toISOString() })
  await store.append(events)
}

/** The questions of the attempt that was started last. */
export async function startedQuestions(
  data: string,
  of = ourselves,
): Promise<{ question: Question; shown: Shown }[]> {
  const started = (await storedEvents(data, of)).findLast(({ kind }) => kind === 'attempt-started')
  return started!.shown!.map((shown) => ({
    shown,
    question: findQuestion(bank, shown.questionId, shown.questionVersion, shown.seed)!,
  }))
}

/** What to type, on a fresh question, to answer it right; without the key that checks it. */
export function rightAnswer({ question, shown }: { question: Question; shown: Shown }): string {
  const letter = (id: string) => 'abcdefghij'[shown.optionOrder.indexOf(id)]!
  switch (question.type) {
    case 'choice':
      return letter(question.options.find(({ correct }) => correct)!.id)
    case 'match':
      return question.left
        .map(({ id }) => letter(question.pairs.find(({ left }) => left === id)!.right))
        .join('')
    case 'cloze':
      return question.blanks.map(({ answer }) => typedAnswer(answer)).join(keys.tab)
    case 'numeric':
    case 'output':
      return typedAnswer(question.answer)
    case 'self-check':
      throw new Error('a self-check has no right answer')
  }
}

function typedAnswer(
  answer: { kind: 'number'; value: number; unit: string } | { kind: 'text'; accept: readonly string[] },
): string {
  return answer.kind === 'text' ? answer.accept[0]! : String(answer.value)
}

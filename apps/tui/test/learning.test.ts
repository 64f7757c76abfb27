import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rightAnswer, startedQuestions, storedEvents } from './answers.js'
import { temporaryFolder } from './fitcheck.js'
import { keys, openTerminal } from './openTerminal.mjs'

const folder = temporaryFolder()
const pattern = 'adapting-to-a-domain'
let count = 0

/** The app with an empty store, and that store's folder. */
function open(words: readonly string[], data = newFolder()) {
  return { app: openTerminal(words, { env: { FITCHECK_DATA: data } }), data }
}

function newFolder() {
  const data = join(folder.path, `data-${count++}`)
  mkdirSync(data)
  return data
}

type App = ReturnType<typeof openTerminal>

async function leave(app: App) {
  await app.type(keys.controlC)
  expect((await app.exited).exitCode).toBe(0)
}

/** Skips until the question is one that is answered by a number. */
async function toNumeric(app: App, questions: Awaited<ReturnType<typeof startedQuestions>>): Promise<number> {
  const wanted = questions.findIndex(({ question }) => question.type === 'numeric')
  for (let at = 0; at < wanted; at++) {
    const { type } = questions[at]!.question
    await app.type(type === 'choice' || type === 'match' ? 'n' : `${keys.escape}n`)
    await app.sees(`question ${at + 2} of ${questions.length}`)
  }
  return wanted
}

describe('practice', () => {
  it('a wrong answer, a hint, the right one, the steps, and another like it', async () => {
    const { app, data } = open(['practice', pattern])
    await app.sees('question 1 of')
    const questions = await startedQuestions(data)
    const at = await toNumeric(app, questions)
    const { question } = questions[at]!
    await app.type(`nonsense${keys.enter}`)
    await app.sees('is not a number we can read')
    await app.type(`\u0015987654${keys.enter}`)
    await app.sees('Not yet.')
    await app.type(`${keys.escape}h`)
    await app.sees('Hint 1 (free)')
    await app.type(`i\u0015${rightAnswer(questions[at]!)}${keys.enter}`)
    await app.sees('▎ Right.')
    await app.sees('Worked')
    await app.sees('another like it')
    const answers = (await storedEvents(data)).filter(({ kind }) => kind === 'answered')
    expect(answers.map(({ correct, hintsUsed, questionId }) => ({ correct, hintsUsed, questionId }))).toEqual(
      [
        { correct: false, hintsUsed: 0, questionId: question.id },
        { correct: true, hintsUsed: 1, questionId: question.id },
      ],
    )
    await app.type('m')
    await app.sees('question 1 of 1')
    await leave(app)
  })

  it('goes through to its end, and Progress shows it', async () => {
    const { app, data } = open(['practice', pattern])
    await app.sees('question 1 of')
    const questions = await startedQuestions(data)
    for (const [i, each] of questions.entries()) {
      await app.sees(`question ${i + 1} of ${questions.length}`)
      await app.type(rightAnswer(each) + keys.enter)
      await app.sees('Right.')
      await app.type(keys.enter)
    }
    await app.sees(`Right in the end: ${questions.length} of ${questions.length}.`)
    await app.type('5')
    await app.sees(`${questions.length} questions practised`)
    await leave(app)
  })

  it('asks before it leaves an answer that is not checked', async () => {
    const { app, data } = open(['practice', pattern])
    await app.sees('question 1 of')
    await toNumeric(app, await startedQuestions(data))
    await app.type(`0.5${keys.escape}q`)
    await app.sees('This answer is not checked yet.')
    await app.type('n')
    await app.sees('0.5')
    await app.type('qy')
    expect((await app.exited).exitCode).toBe(0)
  })
})

describe('test', () => {
  it('says nothing on the way, goes on after leaving, and ends in words', async () => {
    const { app, data } = open(['test', pattern])
    await app.sees('10 questions, about 12 minutes')
    await app.type(keys.enter)
    await app.sees('question 1 of 10')
    const questions = await startedQuestions(data)
    for (const [i, each] of questions.slice(0, 4).entries()) {
      await app.type(rightAnswer(each) + keys.enter)
      await app.sees(`question ${i + 2} of 10`)
      expect(app.screen().join('\n')).not.toMatch(/Right\.|Not yet|h hint/)
    }
    await leave(app)

    const again = open(['test', pattern], data).app
    await again.sees('You have one open: 4 of 10 answered.')
    await again.type(keys.enter)
    for (const [i, each] of questions.entries()) {
      if (i < 4) continue
      await again.sees(`question ${i + 1} of 10`)
      await again.type(rightAnswer(each) + keys.enter)
    }
    await again.sees('All ten are answered.')
    await again.type('F')
    await again.sees('You got 10 of 10.')
    await again.sees(/On fresh questions like these we expect about \d+ in 10 right/)
    await again.sees('By objective')
    await again.type('1')
    await again.sees('Your answer:')
    await leave(again)
    const kinds = (await storedEvents(data)).map(({ kind }) => kind)
    expect(kinds).toEqual(['attempt-started', ...Array(10).fill('answered'), 'attempt-finished'])
  })
})

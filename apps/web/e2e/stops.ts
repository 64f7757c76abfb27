import { bank, type Question } from '@fitcheck/quiz/server'
import type { Page } from '@playwright/test'
import { rightResponse, wrongResponse } from '../src/server/testing/keys'
import { fillIn, shownQuestions } from './answering'
import { headline } from './watched'

/** A page in one of its states: checked by axe, for width, and pictured. */
export interface Stop {
  /** Also the picture's file name. */
  readonly name: string
  readonly path: string
  /** Brings the page into the state, and waits until it is there. */
  readonly ready?: (page: Page) => Promise<unknown>
  /** The page is there to show that something failed, and the browser's console says so too. */
  readonly fails?: true
}

/** Every page and state there is. A new page is added here, once. */
export const stops: readonly Stop[] = [
  { name: 'home', path: '/' },
  { name: 'verdict-start', path: '/verdict' },
  { name: 'verdict-inconclusive', path: '/verdict?example=spam&policy=spam', ready: headline },
  { name: 'verdict-hold', path: '/verdict?example=spam-imbalanced&policy=balanced', ready: headline },
  { name: 'verdict-ship', path: '/verdict?example=digits-replay&policy=balanced', ready: headline },
  {
    name: 'verdict-opened',
    path: '/verdict?example=spam-leakage&policy=balanced&floors.recall=0.9',
    async ready(page) {
      await headline(page)
      await page.getByRole('button', { name: 'Files and columns' }).click()
      const policy = page.getByRole('button', { name: /^balanced/ })
      if (await policy.isVisible()) await policy.click()
      await page.getByText('Margins, evidence and data').click()
      await page.locator('summary', { hasText: 'Claims as a table' }).click()
      await page.getByRole('button', { name: 'Export' }).click()
      await page.getByRole('menuitem').first().waitFor()
    },
  },
  {
    name: 'verdict-error',
    path: '/verdict',
    async ready(page) {
      const bad = {
        name: 'predictions.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('id,truthy\n1,spam\n'),
      }
      await page.getByLabel('Choose files of predictions').setInputFiles(bad)
      await page.getByText('Not judged yet').waitFor()
    },
  },
  {
    name: 'verdict-policy-error',
    path: '/verdict?example=digits-replay&policy=spam',
    ready: (page) => page.getByText('Not judged yet').waitFor(),
  },
  { name: 'learn', path: '/learn' },
  {
    name: 'lesson',
    path: '/learn/adapting-to-a-domain',
    async ready(page) {
      await page.locator('summary').filter({ hasText: 'What comes of it' }).first().click()
      await page.getByRole('button', { name: /^Open the \d questions/ }).click()
      await page.getByRole('heading', { name: /^Question 1/ }).waitFor()
    },
  },
  {
    name: 'lesson-end',
    path: '/learn/adapting-to-a-domain',
    async ready(page) {
      await page.getByRole('button', { name: 'Finish the lesson' }).click()
      await page.getByText('Lesson finished.').waitFor()
    },
  },
  { name: 'practice', path: '/practice' },
  ...(['choice', 'numeric', 'output', 'cloze', 'match', 'self-check'] as const).map((type) => ({
    name: `practice-${type}`,
    path: '/practice/adapting-to-a-domain',
    ready: (page: Page) => practisedRight(page, type),
  })),
  { name: 'practice-start', path: '/practice/adapting-to-a-domain' },
  { name: 'practice-wrong', path: '/practice/adapting-to-a-domain', ready: practisedWrong },
  { name: 'test', path: '/test' },
  { name: 'test-start', path: '/test/adapting-to-a-domain' },
  {
    name: 'test-question',
    path: '/test/adapting-to-a-domain',
    async ready(page) {
      await page.getByRole('button', { name: 'Begin the test' }).click()
      await page.getByRole('heading', { name: /^Question 1/ }).waitFor()
    },
  },
  { name: 'test-middle', path: '/test/adapting-to-a-domain', ready: (page) => answered(page, 4) },
  {
    name: 'test-good',
    path: '/test/adapting-to-a-domain',
    async ready(page) {
      await answered(page, 10)
      await page.getByRole('button', { name: 'Finish the test' }).click()
      await page.getByText('You got 10 of 10').waitFor()
    },
  },
  { name: 'test-review', path: '/test/adapting-to-a-domain', ready: reviewed },
  {
    name: 'test-result',
    path: '/test/adapting-to-a-domain',
    async ready(page) {
      await reviewed(page)
      await page.getByRole('button', { name: /^Finish with/ }).click()
      await page.getByText('You got').first().waitFor()
      await page.locator('summary').first().click()
    },
  },
  {
    name: 'progress',
    path: '/practice/adapting-to-a-domain',
    async ready(page) {
      await practisedWrong(page)
      await page.goto('/progress')
      await page.getByText('practised:').waitFor()
    },
  },
  {
    name: 'progress-tested',
    path: '/test/adapting-to-a-domain',
    async ready(page) {
      await answered(page, 3)
      await page.getByRole('button', { name: 'Review' }).click()
      await page.getByRole('button', { name: /^Finish with/ }).click()
      await page.getByText('You got 3 of 10').waitFor()
      await page.goto('/progress')
      await page.getByText('1 test taken').waitFor()
    },
  },
  {
    name: 'progress-link',
    path: '/progress',
    async ready(page) {
      await page.getByRole('button', { name: 'Make a code' }).click()
      await page.getByText('It holds for ten minutes').waitFor()
    },
  },
  { name: 'progress-none', path: '/progress', ready: (page) => page.getByText('Nothing here yet').waitFor() },
  { name: 'design', path: '/design' },
  { name: 'not-found', path: '/nowhere', fails: true },
  {
    name: 'failed',
    path: '/learn',
    fails: true,
    async ready(page) {
      // A reply that no server of ours gives: the page fails as on a fault of the program.
      await page.route('**/api/v1/learner', (route) => route.fulfill({ json: {} }))
      await page.getByRole('link', { name: 'Progress' }).click()
      await page.getByText('This page failed.').waitFor()
    },
  },
  {
    name: 'not-reached',
    path: '/test/adapting-to-a-domain',
    fails: true,
    async ready(page) {
      await page.route('**/api/v1/attempts', (route) => route.abort())
      await page.getByRole('button', { name: 'Begin the test' }).click()
      await page.getByRole('button', { name: 'Try again' }).waitFor()
    },
  },
]

/** A question of that type: answered right where it is graded, else as far as its points. */
async function practisedRight(page: Page, type: Question['type']): Promise<void> {
  const id = bank.questions.find(
    (each) => each.type === type && each.status === 'live' && each.use !== 'test',
  )?.id
  // The page draws its own questions; here it is asked for this one.
  await page.route('**/api/v1/attempts', (route) =>
    route.continue({ postData: { ...route.request().postDataJSON(), only: [id] } }),
  )
  await page.getByRole('button', { name: 'Begin' }).click()
  const [question] = await shownQuestions(page)
  await fillIn(page, question!, rightResponse(question!))
  if (type === 'self-check') return
  await page.getByRole('button', { name: 'Check' }).click()
  await page.getByText('Right.', { exact: true }).waitFor()
}

/** A test with its first questions answered right. */
async function answered(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: 'Begin the test' }).click()
  const questions = await shownQuestions(page)
  for (const [i, question] of questions.slice(0, count).entries()) {
    await page.getByRole('heading', { name: `Question ${i + 1} of 10` }).waitFor()
    await fillIn(page, question, rightResponse(question))
    await page.getByRole('button', { name: 'Answer' }).click()
  }
  await (count === questions.length
    ? page.getByText('All questions are answered').waitFor()
    : page.getByRole('heading', { name: `Question ${count + 1} of 10` }).waitFor())
}

/** A question answered wrong twice: hint, what went wrong, worked steps. */
async function practisedWrong(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begin' }).click()
  const questions = await shownQuestions(page)
  const at = questions.findIndex(({ type }) => type !== 'self-check')
  for (let i = 0; i < at; i++) await page.getByRole('button', { name: 'Skip' }).click()
  await page.getByRole('button', { name: /^Hint/ }).click()
  await page.getByText('Hint 1, free').waitFor()
  await fillIn(page, questions[at]!, wrongResponse(questions[at]!))
  await page.getByRole('button', { name: 'Check' }).click()
  await page.getByText('One more try').waitFor()
  await page.getByRole('button', { name: 'Check' }).click()
  await page.getByRole('heading', { name: 'Worked' }).waitFor()
}

async function reviewed(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begin the test' }).click()
  await page.getByRole('button', { name: 'Mark' }).click()
  await page.getByRole('button', { name: 'Review' }).click()
  await page.getByRole('button', { name: /^Finish with/ }).waitFor()
}

import type { Page } from '@playwright/test'
import { wrongResponse } from '../src/server/testing/keys'
import { fillIn, shownQuestions } from './answering'
import { headline } from './watched'

/** A page in one of its states: checked by axe, for width, and pictured. */
export interface Stop {
  /** Also the picture's file name. */
  readonly name: string
  readonly path: string
  /** Brings the page into the state, and waits until it is there. */
  readonly ready?: (page: Page) => Promise<unknown>
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
  { name: 'practice', path: '/practice' },
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
  { name: 'progress-none', path: '/progress', ready: (page) => page.getByText('Nothing here yet').waitFor() },
  { name: 'design', path: '/design' },
]

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

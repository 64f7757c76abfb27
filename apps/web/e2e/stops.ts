import type { Page } from '@playwright/test'
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
  { name: 'design', path: '/design' },
]

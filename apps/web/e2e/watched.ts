import { test as base, expect, type Page } from '@playwright/test'
import { stranger } from './stranger'

/** What went wrong in a page without a test asking: console errors, thrown errors, violations of the CSP. */
export interface Watch {
  readonly complaints: string[]
}

/**
 * The test function of this folder. Every page is watched: a console error or warning, an uncaught error or a blocked
 * script, style or connection fails the test that opened it. Each test is a learner of its own.
 */
export const test = base.extend<{ watch: Watch }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures wanted: none
  extraHTTPHeaders: async ({}, use) => use(stranger()),
  watch: [
    async ({ page }, use) => {
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      await page.exposeBinding('tellViolation', (_, text: string) => complaints.push(text))
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          const tell = (window as unknown as { tellViolation: (text: string) => void }).tellViolation
          tell(`${event.violatedDirective} blocked ${event.blockedURI} ${event.sample}`)
        })
      })
      await use({ complaints })
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

/** Waits until the page shows a verdict, and gives its headline. */
export async function headline(page: Page): Promise<string> {
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toContainText(/^(Ship|Hold|Inconclusive)/, { timeout: 20_000 })
  return (await heading.textContent()) ?? ''
}

/** Chromium asks for a page's icon again when its address changes. */
export function isIcon(url: string): boolean {
  return new URL(url).pathname === '/icon.svg'
}

export { expect }

import type { Question } from '@fitcheck/quiz/server'
import type { Page } from '@playwright/test'
import type { Client } from '../src/server/testing/client'
import { questionsOf } from '../src/server/testing/keys'

/** The questions of the attempt a page shows, with their keys, which the page never gets: from the store itself. */
export async function shownQuestions(page: Page): Promise<Question[]> {
  await page.waitForURL(/attempt=/)
  const attemptId = new URL(page.url()).searchParams.get('attempt')!
  const cookie = (await page.context().cookies()).find(({ name }) => name === 'fitcheck')!
  const client = { cookie: `fitcheck=${cookie.value}` } as Client
  return questionsOf(process.env['FITCHECK_WEB_DATA']!, client, attemptId)
}

/** Writes a response into the question on the screen, and sends nothing. */
export async function fillIn(page: Page, question: Question, response: unknown): Promise<void> {
  const fields = page.locator('[data-answer]')
  switch (question.type) {
    case 'choice':
      await page.locator(`input[type="radio"][value="${response}"]`).check()
      return
    case 'numeric':
    case 'output':
      await fields.fill(String(response))
      return
    case 'cloze': {
      const order = [...question.cloze.matchAll(/\[\[([^\]]+)\]\]/g)].map(([, id]) => id!)
      for (const [i, id] of order.entries())
        await fields.nth(i).fill((response as Record<string, string>)[id]!)
      return
    }
    case 'match':
      for (const [i, { id }] of question.left.entries())
        await fields.nth(i).selectOption((response as Record<string, string>)[id]!)
      return
    case 'self-check':
      await fields.fill((response as { text: string }).text)
      await page.getByRole('button', { name: 'Compare' }).click()
      await page.getByText('One good answer').waitFor()
  }
}

import type { Page } from '@playwright/test'
import { rightResponse } from '../src/server/testing/keys'
import { fillIn, shownQuestions } from './answering'
import { expect, test } from './watched'

// What people do to a page beside reading it: no mouse, two clicks, two tabs, the back button, a slow line.

const pattern = 'adapting-to-a-domain'

async function beginTest(page: Page) {
  await page.goto(`/test/${pattern}`)
  await page.getByRole('button', { name: 'Begin the test' }).click()
  return shownQuestions(page)
}

test('a whole test by keyboard alone', async ({ page }) => {
  await page.goto(`/test/${pattern}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await tabTo(page, 'Begin the test')
  await page.keyboard.press('Enter')
  const questions = await shownQuestions(page)
  for (const [i, question] of questions.entries()) {
    await expect(page.getByRole('heading', { name: `Question ${i + 1} of 10` })).toBeFocused()
    const response = rightResponse(question)
    const record = response as Record<string, string>
    if (question.type === 'choice') {
      const at = page.locator(`input[type="radio"][value="${response}"]`)
      const number = await at.locator('xpath=ancestor::label').locator('[aria-hidden]').first().textContent()
      await page.keyboard.press(number!.trim())
    } else if (question.type === 'match') {
      for (const { id } of question.left) {
        await page.keyboard.press('Tab')
        const words = await page.locator(`:focus option[value="${record[id]}"]`).textContent()
        await page.keyboard.type(words!)
      }
    } else {
      const values =
        question.type === 'cloze'
          ? [...question.cloze.matchAll(/\[\[([^\]]+)\]\]/g)].map(([, id]) => record[id!]!)
          : [String(response)]
      for (const value of values) {
        do await page.keyboard.press('Tab')
        while (!(await page.locator('[data-answer]:focus').count()))
        await page.keyboard.type(value)
      }
    }
    // In a list Enter is the list's own.
    if (question.type === 'match') await tabTo(page, 'Answer')
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('heading', { name: 'All questions are answered' })).toBeFocused()
  await tabTo(page, 'Finish the test')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'You got 10 of 10.' })).toBeFocused()
})

test('a double click sends one answer and skips no question', async ({ page }) => {
  const questions = await beginTest(page)
  const sent: string[] = []
  page.on('request', (request) => request.url().endsWith('/answers') && sent.push(request.url()))
  await fillIn(page, questions[0]!, rightResponse(questions[0]!))
  await page.getByRole('button', { name: 'Answer' }).dblclick()
  await expect(page.getByRole('heading', { name: 'Question 2 of 10' })).toBeVisible()
  await expect(page.getByRole('img', { name: '1 of 10 answered' })).toBeVisible()
  expect(sent).toHaveLength(1)
})

test('of two tabs the first answer counts, and the second says so and goes on', async ({ page, watch }) => {
  const questions = await beginTest(page)
  const other = await page.context().newPage()
  await other.goto(page.url())
  await expect(other.getByRole('heading', { name: 'Question 1 of 10' })).toBeVisible()
  for (const tab of [page, other]) await fillIn(tab, questions[0]!, rightResponse(questions[0]!))
  await page.getByRole('button', { name: 'Answer' }).click()
  await expect(page.getByRole('heading', { name: 'Question 2 of 10' })).toBeVisible()
  await other.getByRole('button', { name: 'Answer' }).click()
  await expect(other.getByRole('main').getByRole('alert')).toContainText(/answered/i)
  await other.reload()
  await expect(other.getByRole('heading', { name: 'Question 2 of 10' })).toBeVisible()
  watch.complaints.length = 0
})

test('the back button leaves a test and comes back to it', async ({ page }) => {
  await page.goto('/test')
  await page.getByRole('link', { name: /Adapting to a domain/ }).click()
  await page.getByRole('button', { name: 'Begin the test' }).click()
  const questions = await shownQuestions(page)
  await fillIn(page, questions[0]!, rightResponse(questions[0]!))
  await page.getByRole('button', { name: 'Answer' }).click()
  await expect(page.getByRole('heading', { name: 'Question 2 of 10' })).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(/\/test$/)
  await page.goForward()
  await expect(page.getByRole('heading', { name: 'Question 2 of 10' })).toBeVisible()
})

test('on a slow line an answer says that it is on its way', async ({ page }) => {
  const questions = await beginTest(page)
  await page.route('**/answers', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue()
  })
  await fillIn(page, questions[0]!, rightResponse(questions[0]!))
  await page.getByRole('button', { name: 'Answer' }).click()
  await expect(page.getByText('Sending', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Answer' })).toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByRole('heading', { name: 'Question 2 of 10' })).toBeVisible()
  await expect(page.getByText('Sending', { exact: true })).toHaveCount(0)
})

test('a question opened on a wide screen stays in view beside the lesson, and keeps what was answered', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`/learn/${pattern}`)
  await page.getByRole('button', { name: /^Open the \d questions/ }).click()
  const question = page.getByRole('heading', { name: /^Question 1 of/ })
  await expect(question).toBeVisible()
  for (const section of ['One number, or two?', 'To keep']) {
    await page.getByRole('heading', { name: section }).scrollIntoViewIfNeeded()
    await expect(question).toBeInViewport()
  }
  const panel = page.getByRole('main').locator('form')
  const option = panel.getByRole('radio').nth(1)
  await option.check()
  await page.getByRole('button', { name: 'Into the text' }).click()
  await expect(option).toBeChecked()
  await page.setViewportSize({ width: 700, height: 900 })
  await expect(option).toBeChecked()
  await page.getByRole('heading', { name: 'One number, or two?' }).scrollIntoViewIfNeeded()
  await expect(question).not.toBeInViewport()
})

/** Goes on by Tab until the control of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const control = page.getByRole('button', { name })
  for (let presses = 0; presses < 60; presses++) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${name}`)
}

import { lessonOf } from '@fitcheck/quiz'
import { bank } from '@fitcheck/quiz/server'
import type { Page } from '@playwright/test'
import { rightResponse, wrongResponse } from '../src/server/testing/keys'
import { fillIn, shownQuestions } from './answering'
import { expect, test } from './watched'

const pattern = 'adapting-to-a-domain'
const lesson = lessonOf(pattern)!
const main = (page: Page) => page.getByRole('main')

test('a lesson is predicted, moved, answered and finished', async ({ page }) => {
  await page.goto(`/learn/${pattern}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.title)

  const reveal = page.locator('details').filter({ hasText: 'What comes of it' }).first()
  await expect(reveal).not.toHaveAttribute('open')
  await page.getByRole('radiogroup').first().getByRole('radio').first().check()
  await expect(reveal).toHaveAttribute('open')

  await expect(page.getByText('Goal not reached yet.').first()).toBeVisible()
  const rows = page.getByLabel('Rows in the test', { exact: true })
  for (let count = 200; count <= 2000; count += 100) {
    await rows.fill(String(count))
    if (await page.getByText('✓ Goal reached.').isVisible()) break
  }
  await expect(page.getByText('✓ Goal reached.')).toBeVisible()

  await page.getByRole('button', { name: /^Open the \d questions/ }).click()
  await expect(page.getByRole('heading', { name: /^Question 1 of/ })).toBeVisible()
  await page.getByRole('button', { name: 'Finish the lesson' }).click()
  await expect(page.getByText('Lesson finished.')).toBeVisible()

  await page.goto('/progress')
  await expect(main(page)).toContainText('1 lesson finished')
})

test('practice: a wrong answer, a hint, the worked steps, and what it came to', async ({ page }) => {
  await page.goto(`/practice/${pattern}`)
  await page.getByRole('button', { name: 'Begin' }).click()
  const questions = await shownQuestions(page)
  const go = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()

  for (const [i, question] of questions.entries()) {
    await expect(
      page.getByRole('heading', { name: `Question ${i + 1} of ${questions.length}` }),
    ).toBeVisible()
    if (question.type === 'self-check') {
      await go('Compare')
      await expect(main(page).getByRole('alert')).toContainText('Write your own answer first')
      await fillIn(page, question, rightResponse(question))
      await go('Done')
      await expect(page.getByText(/^You found 0 of/)).toBeVisible()
    } else if (i === 0) {
      await page.keyboard.press('Enter')
      await expect(main(page).getByRole('alert')).not.toBeEmpty()
      await page.keyboard.press('h')
      await expect(page.getByText('Hint 1, free')).toBeVisible()
      await fillIn(page, question, wrongResponse(question))
      await go('Check')
      await expect(page.getByText('Not yet. One more try, and it costs nothing.')).toBeVisible()
      await page.reload()
      await expect(page.getByText('Not yet. One more try, and it costs nothing.')).toBeVisible()
      await go('Check')
      await expect(page.getByText('Not this time. The steps show the way.')).toBeVisible()
      await expect(page.getByRole('heading', { name: 'Worked' })).toBeVisible()
    } else {
      await fillIn(page, question, rightResponse(question))
      await page.getByText('Sure', { exact: true }).click()
      await go('Check')
      await expect(page.getByText('Right.', { exact: true })).toBeVisible()
    }
    await go(i === questions.length - 1 ? 'Finish' : 'Next question')
  }
  const graded = questions.filter(({ type }) => type !== 'self-check').length
  await expect(page.getByText(`Right in the end: ${graded - 1} of ${graded}.`)).toBeVisible()
})

test('an answer that does not get through is sent again and counts once', async ({ page, watch }) => {
  await page.goto(`/practice/${pattern}`)
  await page.getByRole('button', { name: 'Begin' }).click()
  const questions = await shownQuestions(page)
  const at = questions.findIndex(({ type }) => type !== 'self-check')
  for (let i = 0; i < at; i++) await page.getByRole('button', { name: 'Skip' }).click()
  const ids: string[] = []
  await page.route('**/answers', async (route) => {
    ids.push(route.request().postDataJSON().eventId)
    // It arrives, and the reply is lost.
    if (ids.length === 1) await route.fetch()
    if (ids.length <= 3) await route.abort()
    else await route.continue()
  })
  await fillIn(page, questions[at]!, wrongResponse(questions[at]!))
  await page.getByRole('button', { name: 'Check' }).click()
  await page.getByRole('button', { name: 'Send again' }).click()
  await expect(page.getByText('Not yet. One more try, and it costs nothing.')).toBeVisible()
  expect(new Set(ids).size).toBe(1)
  expect(ids).toHaveLength(4)
  watch.complaints.length = 0
})

test('a test goes on after a reload, is looked back at, and says what to expect', async ({ page }) => {
  await page.goto(`/test/${pattern}`)
  await page.getByRole('button', { name: 'Begin the test' }).click()
  const questions = await shownQuestions(page)
  expect(questions).toHaveLength(10)
  for (const [i, question] of questions.entries()) {
    await expect(page.getByRole('heading', { name: `Question ${i + 1} of 10` })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Hint' })).toHaveCount(0)
    if (i === 4) {
      await page.goto(`/test/${pattern}`)
      await expect(page.getByText('You have one open: 4 of 10 answered.')).toBeVisible()
      await page.getByRole('button', { name: 'Go on' }).click()
      await expect(page.getByRole('heading', { name: 'Question 5 of 10' })).toBeVisible()
      // The address holds the attempt a moment after it is shown.
      await expect(page).toHaveURL(/attempt=/)
      await page.reload()
      await expect(page.getByRole('heading', { name: 'Question 5 of 10' })).toBeVisible()
    }
    await fillIn(page, question, i === 9 ? wrongResponse(question) : rightResponse(question))
    await page.getByRole('button', { name: 'Answer' }).click()
  }
  await expect(page.getByText('All questions are answered')).toBeVisible()
  await page.getByRole('button', { name: 'Finish the test' }).click()
  await expect(page.getByRole('heading', { level: 2 })).toContainText('You got 9 of 10.')
  await expect(page.getByText(/On fresh questions like these we expect about \d+ in 10/)).toBeVisible()
  await expect(page.getByRole('img', { name: /strong is above 6.4/ })).toBeVisible()
  await page.locator('summary').filter({ hasText: 'not right' }).click()
  await expect(page.locator('details[open]')).toContainText('Your answer:')
  await page.reload()
  await expect(page.getByRole('heading', { level: 2 })).toContainText('You got 9 of 10.')

  await page.goto('/progress')
  await expect(main(page)).toContainText('1 test taken')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export as JSON' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('fitcheck-progress.json')
  await page.getByRole('button', { name: 'Delete my data' }).click()
  await page.getByRole('button', { name: 'Delete for good' }).click()
  await expect(main(page)).toContainText('Nothing here yet.')
  await expect(page.getByText('Deleted. Nothing about you is kept.')).toBeVisible()
})

test('on a phone, a long row of code scrolls in its own frame: while answering, and in the result with all opened', async ({
  page,
}) => {
  await page.route('**/api/v1/attempts', async (route) => {
    const response = await route.fetch()
    const { attempt, ...rest } = await response.json()
    const code = `names = [${"'a_long_name', ".repeat(20)}]`
    const [first, second, ...others] = attempt.questions
    const questions = [
      { ...first, stimulus: { kind: 'code', language: 'python', library: null, code } },
      { ...second, cloze: code, clozeIs: 'code' },
      ...others,
    ]
    await route.fulfill({ response, json: { ...rest, attempt: { ...attempt, questions } } })
  })
  const fits = async () => {
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 })
      const [over, code] = await page.evaluate(() => {
        const row = document.querySelector('pre')!
        const root = document.documentElement
        return [root.scrollWidth - root.clientWidth, row.scrollWidth - row.clientWidth]
      })
      expect(over, `the page, at ${width} pixels`).toBeLessThanOrEqual(0)
      expect(code, 'the code, which is what scrolls').toBeGreaterThan(0)
    }
  }
  await page.goto(`/test/${pattern}`)
  await page.getByRole('button', { name: 'Begin the test' }).click()
  await expect(page.getByRole('heading', { name: 'Question 1 of 10' })).toBeVisible()
  await fits()
  await page.getByRole('button', { name: 'Review' }).click()
  await page.getByRole('button', { name: /^Finish with/ }).click()
  await expect(page.getByText('You got 0 of 10.')).toBeVisible()
  const answers = page.locator('details')
  await expect(answers).toHaveCount(10)
  for (const answer of await answers.all()) await answer.locator('summary').click()
  await expect(page.locator('details[open]')).toHaveCount(10)
  await expect(page.locator('details[open] pre')).not.toHaveCount(0)
  await fits()
})

test('a lesson reads without JavaScript', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
  const page = await context.newPage()
  await page.goto(`/learn/${pattern}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.title)
  await page.locator('summary').filter({ hasText: 'What comes of it' }).first().click()
  await expect(page.locator('details[open]').first()).toBeVisible()
  await expect(page.getByText('Rows in the test').first()).toBeVisible()
  await context.close()
})

test('there is a page for every pattern that has questions', async ({ request }) => {
  for (const slug of Object.keys(bank.objectives))
    for (const place of ['learn', 'practice', 'test'])
      expect((await request.get(`/${place}/${slug}`)).status()).toBe(200)
  expect((await request.get('/learn/nowhere')).status()).toBe(404)
})

import { localCredential, openStore } from '@fitcheck/progress'
import { rightResponse } from '../src/server/testing/keys'
import { fillIn, shownQuestions } from './answering'
import { ownTerminal } from './ownTerminal'
import { expect, test } from './watched'

const pattern = 'adapting-to-a-domain'

/** What the store holds of the user of this machine. */
async function storedEvents() {
  const store = await openStore({ FITCHECK_DATA: process.env['FITCHECK_WEB_DATA']! })
  const learner = await store.findLearner(localCredential())
  const events = learner === null ? [] : await store.eventsOf(learner)
  await store.close()
  return events
}

// Nobody in between: this browser is the user of this machine, as the terminal is.
test.use({ extraHTTPHeaders: {} })

test('what is done in the browser is seen in the terminal, and the other way round', async ({ page }) => {
  await page.goto(`/learn/${pattern}`)
  await page.getByRole('button', { name: 'Finish the lesson' }).click()
  await expect(page.getByText('Lesson finished.')).toBeVisible()
  await page.goto(`/test/${pattern}`)
  await page.getByRole('button', { name: 'Begin the test' }).click()
  const [first] = await shownQuestions(page)
  await fillIn(page, first!, rightResponse(first!))
  await page.getByRole('button', { name: 'Answer' }).click()
  await expect(page.getByRole('heading', { name: 'Question 2 of 10' })).toBeVisible()
  await page.getByRole('button', { name: 'Review' }).click()
  await page.getByRole('button', { name: /^Finish with/ }).click()
  await expect(page.getByText('You got 1 of 10.')).toBeVisible()
  // Whose progress this is, and that it is stored whole: else the terminal is not to blame.
  const [cookie] = await page.context().cookies()
  expect(cookie?.value).toMatch(/^local\./)
  expect((await storedEvents()).map(({ kind }) => kind)).toContain('attempt-finished')

  const shown = await ownTerminal(['progress'], [{ sees: /1 of 10/, types: 'q' }])
  expect(shown).toContain('1 lesson finished')
  expect(shown).toMatch(/[1-9] tests? taken/)

  await ownTerminal(
    ['test', pattern],
    [
      { sees: 'begin', types: '\r' },
      { sees: /question 1 of 10/i, types: '\u0003' },
    ],
  )
  await page.goto('/progress')
  await expect(page.getByText(/is open: 0 of 10 answered/)).toBeVisible()
})

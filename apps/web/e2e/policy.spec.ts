import { viewVerdict } from '@fitcheck/core/report'
import { exampleBytes, judgedHere } from './judgedHere'
import { expect, headline, isIcon, test } from './watched'

const spamFile = { role: 'all', name: 'predictions.csv', bytes: exampleBytes('spam') } as const

test('the policy re-judges as its fields move, without reading or sending anything', async ({ page }) => {
  await page.goto('/verdict?example=spam&policy=spam')
  await headline(page)
  const requests: string[] = []
  page.on('request', (request) => {
    if (!isIcon(request.url())) requests.push(request.url())
  })

  await page.getByLabel('precision', { exact: true }).first().fill('0.9')
  const lower = viewVerdict(await judgedHere([spamFile], { extends: 'spam', floors: { precision: 0.9 } }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(lower.headline)
  await expect(page).toHaveURL(/policy=spam&floors\.precision=0\.9/)

  await page.getByLabel('precision, as a slider').press('ArrowRight')
  await expect(page).toHaveURL(/floors\.precision=0\.91/)
  await page.getByRole('button', { name: 'Back to spam' }).click()
  await expect(page).not.toHaveURL(/floors/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('precision is not proven')

  await page.getByLabel('Preset').selectOption('fraud')
  const fraud = viewVerdict(await judgedHere([spamFile], { extends: 'fraud' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(fraud.headline)
  expect(requests).toEqual([])
})

test('an address carries the example, the policy and the open claim', async ({ page }) => {
  await page.goto('/verdict?example=spam&policy=spam&floors.precision=0.9&claim=floor%2Frecall')
  const view = viewVerdict(await judgedHere([spamFile], { extends: 'spam', floors: { precision: 0.9 } }))
  expect(await headline(page)).toBe(view.headline)
  await expect(page.getByLabel('precision', { exact: true }).first()).toHaveValue('0.90')
  const recall = view.claims.find(({ id }) => id === 'floor/recall')!
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Recall floor' }).getByText(recall.sentences[0]!),
  ).toBeVisible()
})

test('a value that does not fit is answered beside its field, and the verdict stays', async ({ page }) => {
  await page.goto('/verdict?example=spam&policy=spam')
  const before = await headline(page)
  await page.getByLabel('precision', { exact: true }).first().fill('95')
  await expect(page.getByRole('alert').filter({ hasText: "'floors.precision' is 95" })).toBeVisible()
  await page.waitForTimeout(500)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(before)
  await page.getByLabel('precision', { exact: true }).first().fill('0.95')
  await expect(page.getByRole('alert').filter({ hasText: 'floors.precision' })).toHaveCount(0)
})

test('a policy that cannot judge the rows says why, and another one judges', async ({ page }) => {
  await page.goto('/verdict?example=digits-replay&policy=spam')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not judged yet')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('specificity')
  await page.getByLabel('Preset').selectOption('balanced')
  expect(await headline(page)).toMatch(/^Ship/)
})

test('an address with a policy that does not fit says so, and choosing a preset mends it', async ({
  page,
}) => {
  await page.goto('/verdict?example=spam&policy=spam&costs.falsePositive=1')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not judged yet')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('costs.falseNegative')
  await page.getByRole('button', { name: 'Back to spam' }).click()
  await headline(page)
})

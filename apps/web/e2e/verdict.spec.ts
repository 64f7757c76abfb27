import { readFileSync } from 'node:fs'
import { toJson, toMarkdown, viewVerdict } from '@fitcheck/core/report'
import { readEvaluation } from '@fitcheck/ingest'
import type { Page } from '@playwright/test'
import { exampleBytes, judgedHere, oneModel } from './judgedHere'
import { expect, headline, isIcon, test } from './watched'

const chooser = (page: Page) => page.getByLabel('Choose files of predictions')
const csv = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/csv', buffer })
const spam = exampleBytes('spam')
const spamFile = { role: 'all', name: 'predictions.csv', bytes: spam } as const

test('a file that is dropped is judged, as the packages judge it', async ({ page }) => {
  await page.goto('/verdict?policy=spam')
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'predictions.csv', { type: 'text/csv' }))
    return data
  }, spam.toString('utf8'))
  const zone = page.getByText('Drop your predictions')
  // A page that is served before its script runs takes no drag yet.
  await expect(async () => {
    await zone.dispatchEvent('dragenter', { dataTransfer: transfer })
    await expect(page.getByText('Let go to read them here.')).toBeVisible({ timeout: 1000 })
  }).toPass()
  await page.getByText('Let go to read them here.').dispatchEvent('drop', { dataTransfer: transfer })

  const view = viewVerdict(await judgedHere([spamFile], { extends: 'spam' }))
  expect(await headline(page)).toBe(view.headline)
  const more = page.getByText(/more reasons$/)
  if (await more.isVisible()) await more.click()
  for (const reason of view.reasons)
    await expect(page.getByText(reason, { exact: true }).first()).toBeVisible()
  for (const claim of view.claims)
    await expect(page.getByRole('img', { name: claim.figure.text, exact: true })).toBeVisible()
  for (const finding of view.findings) await expect(page.getByText(finding.sentence)).toBeVisible()
  await expect(page.getByText(view.scope)).toBeVisible()
})

test('two files are joined by id, their roles guessed from their names', async ({ page }) => {
  const files = [
    { role: 'tuned', name: 'run7-tuned.csv', bytes: oneModel(spam, 'tuned') },
    { role: 'base', name: 'base.csv', bytes: oneModel(spam, 'base') },
  ] as const
  await page.goto('/verdict?policy=spam')
  await chooser(page).setInputFiles(files.map(({ name, bytes }) => csv(name, bytes)))
  const view = viewVerdict(await judgedHere(files, { extends: 'spam' }))
  expect(await headline(page)).toBe(view.headline)

  await page.getByRole('button', { name: 'Files and columns' }).click()
  await expect(page.getByLabel('Role of run7-tuned.csv')).toHaveValue('tuned')
  await expect(page.getByLabel('Role of base.csv')).toHaveValue('base')
})

test('roles that were guessed wrong are corrected in place', async ({ page }) => {
  const base = oneModel(spam, 'base')
  const tuned = oneModel(spam, 'tuned')
  await page.goto('/verdict?policy=spam')
  await chooser(page).setInputFiles([csv('b.csv', tuned), csv('a.csv', base)])
  const swapped = await headline(page)
  await page.getByRole('button', { name: 'Files and columns' }).click()
  await page.getByLabel('Role of b.csv').selectOption('tuned model')
  await page.getByLabel('Role of a.csv').selectOption('base model')
  const right = viewVerdict(
    await judgedHere(
      [
        { role: 'tuned', name: 'b.csv', bytes: tuned },
        { role: 'base', name: 'a.csv', bytes: base },
      ],
      { extends: 'spam' },
    ),
  )
  expect(right.headline).not.toBe(swapped)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(right.headline)
})

test('a bad file says what is wrong beside it, and is mended by naming a column', async ({ page }) => {
  const renamed = Buffer.from(spam.toString('utf8').replace('label', 'verdict_by_people'))
  await page.goto('/verdict?policy=spam')
  await chooser(page).setInputFiles(csv('predictions.csv', renamed))
  const message = await readEvaluation([
    {
      role: 'all',
      name: 'predictions.csv',
      chunks: (async function* () {
        yield new Uint8Array(renamed)
      })(),
    },
  ]).then(
    () => '',
    (error: Error) => error.message,
  )
  expect(message).toContain('predictions.csv')
  const item = page.getByRole('listitem').filter({ hasText: 'predictions.csv' })
  await expect(item.getByRole('alert')).toContainText(message)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not judged yet')

  await page.getByLabel('truth').fill('verdict_by_people')
  await page.getByLabel('truth').press('Enter')
  expect(await headline(page)).toBe(viewVerdict(await judgedHere([spamFile], { extends: 'spam' })).headline)
  await page.getByRole('button', { name: 'Files and columns' }).click()
  await expect(page.getByRole('combobox', { name: 'truth' })).toHaveValue('verdict_by_people')
})

test('what is not a table of predictions is refused, and the good file beside it stays', async ({ page }) => {
  await page.goto('/verdict?policy=spam')
  await chooser(page).setInputFiles([
    csv('predictions.csv', spam),
    csv('general.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])),
  ])
  await expect(page.getByRole('listitem').filter({ hasText: 'general.csv' }).getByRole('alert')).toBeVisible()
  await page.getByRole('button', { name: 'Remove general.csv' }).click()
  await headline(page)
})

test('the positive class is stated and can be another', async ({ page }) => {
  const noScores = Buffer.from(oneModel(spam, 'tuned').toString('utf8'))
  await page.goto('/verdict?policy=balanced')
  await chooser(page).setInputFiles(csv('tuned.csv', noScores))
  await headline(page)
  await page.getByRole('button', { name: 'Files and columns' }).click()
  await expect(page.getByLabel('Positive class')).toHaveValue('spam')
  await page.getByLabel('Positive class').selectOption('ham')
  const view = viewVerdict(
    await judgedHere([{ role: 'tuned', name: 'tuned.csv', bytes: noScores }], { extends: 'balanced' }, 'ham'),
  )
  for (const fact of view.facts) await expect(page.getByText(fact)).toBeVisible()
})

test('exports are the bytes that core writes', async ({ page }) => {
  await page.goto('/verdict?policy=medical')
  const bytes = exampleBytes('breast-cancer')
  await chooser(page).setInputFiles(csv('predictions.csv', bytes))
  await headline(page)
  const verdict = await judgedHere([{ role: 'all', name: 'predictions.csv', bytes }], { extends: 'medical' })
  for (const [item, expected] of [
    ['Download Markdown', toMarkdown(verdict)],
    ['Download JSON', toJson(verdict)],
  ] as const) {
    await page.getByRole('button', { name: 'Export' }).click()
    const waiting = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: item }).click()
    expect(readFileSync(await (await waiting).path(), 'utf8')).toBe(expected)
  }
})

test('nothing of a file leaves the browser', async ({ page, baseURL }) => {
  await page.goto('/verdict')
  await page.waitForLoadState('networkidle')
  const sent: { url: string; method: string; body: string | null }[] = []
  page
    .context()
    .on('request', (request) =>
      sent.push({ url: request.url(), method: request.method(), body: request.postData() }),
    )
  await chooser(page).setInputFiles(csv('secret-name.csv', spam))
  await headline(page)
  await page.getByLabel('Preset').selectOption('spam')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.keyboard.press('Escape')
  await page.waitForTimeout(500)
  for (const { url, method, body } of sent) {
    expect(method).toBe('GET')
    expect(body).toBeNull()
    if (isIcon(url)) continue
    expect(url.startsWith(`${baseURL}/_next/static/`) || url.startsWith('blob:'), url).toBe(true)
    expect(url).not.toContain('secret')
  }
  expect(page.url()).not.toContain('secret')
  expect(page.url()).not.toContain('example')
})

test('a large file shows that it is being read', async ({ page }) => {
  const lines = ['id,label,base_pred,tuned_pred']
  for (let i = 0; i < 300_000; i++)
    lines.push(
      `${i},${i % 3 === 0 ? 'spam' : 'ham'},${i % 5 === 0 ? 'spam' : 'ham'},${i % 3 === 0 ? 'spam' : 'ham'}`,
    )
  await page.goto('/verdict')
  await chooser(page).setInputFiles(csv('large.csv', Buffer.from(lines.join('\n'))))
  await expect(page.getByRole('status').filter({ hasText: /Reading and judging, \d+%/ })).toBeVisible()
  await headline(page)
})

test('starting over clears the desk, and going back brings the example again', async ({ page }) => {
  await page.goto('/verdict')
  await page.getByRole('link', { name: /Spam filter for newsletters/ }).click()
  await expect(page).toHaveURL(/example=spam&policy=spam/)
  const first = await headline(page)
  await page.getByRole('button', { name: 'Start over' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Judge a fine-tuned model')
  await page.goBack()
  expect(await headline(page)).toBe(first)
  await page.goBack()
  await expect(page.getByText('Drop your predictions')).toBeVisible()
})

test('own files take the place of an example', async ({ page }) => {
  await page.goto('/verdict?example=spam&policy=spam')
  await headline(page)
  await page.getByRole('button', { name: 'Files and columns' }).click()
  const bytes = exampleBytes('breast-cancer')
  await page.getByLabel('Add files of predictions').setInputFiles(csv('mine.csv', bytes))
  const view = viewVerdict(await judgedHere([{ role: 'all', name: 'mine.csv', bytes }], { extends: 'spam' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(view.headline)
  await expect(page).not.toHaveURL(/example/)
  await expect(page.getByText('Your predictions')).toBeVisible()
})

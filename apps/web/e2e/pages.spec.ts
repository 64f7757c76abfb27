import { gzipSync } from 'node:zlib'
import AxeBuilder from '@axe-core/playwright'
import { stops } from './stops'
import { expect, headline, test } from './watched'

// The narrowest window that WCAG 2.2 asks for (1.4.10), and a wide one; each with one of the themes.
for (const [colorScheme, width] of [
  ['light', 1440],
  ['dark', 320],
] as const)
  test.describe(`${colorScheme}, ${width} pixels wide`, () => {
    test.use({ colorScheme, viewport: { width, height: 800 } })
    for (const { name, path, ready, fails } of stops)
      test(`${name}: axe finds nothing, nothing to scroll sideways, nothing jumps`, async ({
        page,
        watch,
      }) => {
        await page.addInitScript(() => {
          const shifts = window as unknown as { shifted: number }
          shifts.shifted = 0
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & {
              value: number
              hadRecentInput: boolean
            })[])
              if (!entry.hadRecentInput) shifts.shifted += entry.value
          }).observe({ type: 'layout-shift', buffered: true })
        })
        await page.goto(path)
        await ready?.(page)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        ).toEqual([])
        const [over, shifted] = await page.evaluate(() => [
          document.documentElement.scrollWidth - window.innerWidth,
          (window as unknown as { shifted: number }).shifted,
        ])
        expect(over).toBeLessThanOrEqual(0)
        // "Good" of web.dev/articles/cls.
        expect(shifted).toBeLessThan(0.1)
        if (fails) watch.complaints.length = 0
      })
  })

test('every page is static, with a policy of its own and no inline permission', async ({ request }) => {
  for (const path of [...new Set(stops.map(({ path }) => path)), '/nowhere/at/all']) {
    const response = await request.get(path)
    const headers = response.headers()
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("worker-src 'self'")
    expect(policy).toMatch(/script-src 'self'( 'sha256-[^']+')+;/)
    expect(policy).not.toMatch(/unsafe|nonce|\*/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(headers['referrer-policy']).toBeTruthy()
    expect(headers['permissions-policy']).toBeTruthy()
    expect(headers['x-powered-by']).toBeUndefined()
    expect(await response.text()).not.toMatch(/<[a-z]+ [^>]*\sstyle="/)
  }
})

test('no page asks for more JavaScript than its budget before it answers', async ({ request }) => {
  for (const path of new Set(stops.map(({ path }) => path.split('?')[0]!))) {
    const html = await (await request.get(path)).text()
    const scripts = [...html.matchAll(/<script[^>]*\ssrc="(\/_next\/[^"]+)"[^>]*>/g)]
      .filter(([tag]) => !/nomodule/i.test(tag))
      .map(([, src]) => src!)
    expect(scripts.length).toBeGreaterThan(3)
    const sizes = await Promise.all(
      [...new Set(scripts)].map(async (src) => gzipSync(await (await request.get(src)).body()).length),
    )
    const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1024
    // React and Next are 138 of them.
    expect(kilobytes, path).toBeLessThan(path === '/verdict' ? 220 : 180)
  }
})

test('a script that is not ours does not run', async ({ page, watch }) => {
  await page.goto('/')
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.intruder = true'
    document.head.append(script)
  })
  expect(await page.evaluate(() => 'intruder' in window)).toBe(false)
  await expect.poll(() => watch.complaints.join(' ')).toContain('script-src')
  watch.complaints.length = 0
})

test('an unknown address answers 404 with a way on', async ({ page, watch }) => {
  const response = await page.goto('/nowhere')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address.')
  await page.getByRole('link', { name: 'Judge a model' }).click()
  await expect(page.getByText('Drop your predictions')).toBeVisible()
  // Chromium reports the document's own 404 as a console error.
  expect(watch.complaints.filter((text) => !text.includes('404'))).toEqual([])
  watch.complaints.length = 0
})

test('health answers', async ({ request }) => {
  const response = await request.get('/api/health')
  expect(response.status()).toBe(200)
  expect(await response.json()).toEqual({ status: 'ok' })
})

test('the theme chosen is there before the first paint, and the system decides otherwise', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(await paper()).toBe('rgb(251, 250, 247)')
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true })
  expect(await paper()).toBe('rgb(21, 21, 20)')

  await page.addInitScript(() => {
    // The first frame comes after <head> was parsed: what stands there then is what is painted first.
    requestAnimationFrame(() => {
      document.documentElement.dataset['first'] = document.documentElement.dataset['theme'] ?? 'none'
    })
  })
  await page.reload()
  expect(await page.evaluate(() => document.documentElement.dataset['first'])).toBe('dark')
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
  await page.getByRole('radio', { name: 'As the system' }).check({ force: true })
  expect(await paper()).toBe('rgb(251, 250, 247)')
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await paper()).toBe('rgb(21, 21, 20)')
})

test('the keyboard alone reaches a verdict and what is behind it', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Judge my model' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await headline(page)

  const claim = page.locator('summary').filter({ hasText: 'Recall floor' })
  await claim.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/claim=floor%2Frecall/)
  await expect(page.locator('details[open]').filter({ hasText: 'Recall floor' })).toBeVisible()

  await page.getByRole('button', { name: 'Export' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Download Markdown' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Export' })).toBeFocused()
})

test('without JavaScript the pages can be read', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
  const page = await context.newPage()
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('heading', { level: 3 })).toContainText('Inconclusive')
  await page.goto('/verdict')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Judge a fine-tuned model')
  await context.close()
})

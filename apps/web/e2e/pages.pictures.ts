import { fileURLToPath } from 'node:url'
import { test } from '@playwright/test'
import { stops } from './stops'
import { stranger } from './stranger'

// A picture of every page and state, in both themes, on a desk and on a phone.

const folder = fileURLToPath(new URL('../../../shots/', import.meta.url))
const screens = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const

for (const [screen, viewport] of Object.entries(screens))
  for (const colorScheme of ['light', 'dark'] as const)
    test.describe(`${screen} ${colorScheme}`, () => {
      test.use({ viewport, colorScheme, contextOptions: { reducedMotion: 'reduce' } })
      for (const { name, path, ready } of [...stops, { name: 'not-found', path: '/nowhere' }])
        test(name, async ({ page }) => {
          await page.setExtraHTTPHeaders(stranger())
          await page.goto(path)
          await ready?.(page)
          await page.evaluate(() => document.fonts.ready)
          await page.screenshot({ path: `${folder}web-${name}-${screen}-${colorScheme}.png`, fullPage: true })
        })
    })

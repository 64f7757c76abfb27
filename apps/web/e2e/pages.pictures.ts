import { fileURLToPath } from 'node:url'
import { test } from '@playwright/test'
import { stops } from './stops'
import { stranger } from './stranger'

// A picture of every page and state: in both themes on a desk and on a phone, and in one on the narrowest and on a wide
// screen.

const folder = fileURLToPath(new URL('../../../shots/', import.meta.url))
const screens = {
  desk: { width: 1440, height: 900, themes: ['light', 'dark'] },
  phone: { width: 390, height: 844, themes: ['light', 'dark'] },
  narrow: { width: 320, height: 640, themes: ['light'] },
  wide: { width: 1920, height: 1080, themes: ['dark'] },
} as const

for (const [screen, { themes, ...viewport }] of Object.entries(screens))
  for (const colorScheme of themes)
    test.describe(`${screen} ${colorScheme}`, () => {
      test.use({ viewport, colorScheme, contextOptions: { reducedMotion: 'reduce' } })
      for (const { name, path, ready } of stops)
        test(name, async ({ page }) => {
          await page.setExtraHTTPHeaders(stranger())
          await page.goto(path)
          await ready?.(page)
          await page.evaluate(() => document.fonts.ready)
          await page.screenshot({ path: `${folder}web-${name}-${screen}-${colorScheme}.png`, fullPage: true })
        })
    })

// Pictures of the terminal: each command run in a real pseudo-terminal, its screen drawn and photographed. The app is
// typed into, from an empty store.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { keys, openTerminal } from '../test/openTerminal.mjs'
import { rowsOf, runInTerminal } from '../test/terminalRun.mjs'
import { screenHtml } from './screenHtml.mjs'

const folder = fileURLToPath(new URL('../../../shots/', import.meta.url))
const small = { columns: 80, rows: 24 }
const large = { columns: 120, rows: 40 }

/** Name of the picture, the words after `fitcheck`, and the terminal they are typed in. */
const shots = [
  ['help', ['--help'], small],
  ['check-help', ['check', '--help'], large],
  ['check-spam-80', ['check', '--example', 'spam'], small],
  ['check-spam-120', ['check', '--example', 'spam'], large],
  ['check-spam-16-colours', ['check', '--example', 'spam'], { ...small, env: { FORCE_COLOR: '1' } }],
  ['check-spam-ascii', ['check', '--example', 'spam', '--ascii'], { ...small, env: { NO_COLOR: '1' } }],
  ['check-hold-80', ['check', '--example', 'spam-imbalanced'], small],
  ['check-leakage-80', ['check', '--example', 'spam-leakage'], small],
  ['check-multiclass-120', ['check', '--example', 'digits-forgetting'], large],
  ['policy-list', ['policy', 'show'], small],
  ['policy-show', ['policy', 'show', 'medical'], small],
  ['mistake-example', ['check', '--example', 'span'], small],
  ['mistake-option', ['check', 'predictions.csv', '--polcy', 'spam'], small],
]

const pattern = 'adapting-to-a-domain'

/** Name, the words after `fitcheck`, and what is typed: each step once the text before it is on the screen. */
const appShots = [
  ['home', [], []],
  ['verdict-choose', [], [['? keys', '1']]],
  [
    'verdict',
    [],
    [
      ['? keys', '1'],
      ['Runs that', keys.enter],
      ['unproven', keys.down],
    ],
  ],
  [
    'verdict-findings',
    [],
    [
      ['? keys', '1'],
      ['Runs that', keys.enter],
      ['unproven', 'f'],
    ],
  ],
  [
    'verdict-policy',
    [],
    [
      ['? keys', '1'],
      ['Runs that', keys.enter],
      ['unproven', 'p'],
    ],
  ],
  [
    'verdict-files',
    [],
    [
      ['? keys', '1'],
      ['Runs that', 'o'],
      ['Predictions', 'preds.csv'],
    ],
  ],
  [
    'keys',
    [],
    [
      ['? keys', '1'],
      ['Runs that', '?'],
    ],
  ],
  ['learn', ['learn'], []],
  ['practice', ['practice'], []],
  ['practice-question', ['practice', pattern], []],
  ['practice-steps', ['practice', pattern], [['question 1', `${keys.escape}s`]]],
  ['test', ['test', pattern], []],
  ['test-question', ['test', pattern], [['Enter|⏎ begin', keys.enter]]],
  ['progress', ['progress'], []],
]

const browser = await chromium.launch({
  executablePath:
    process.env.CHROMIUM_PATH ?? (existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined),
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
mkdirSync(folder, { recursive: true })
const page = await browser.newPage({ deviceScaleFactor: 1 })
for (const [name, words, terminalSize] of shots) {
  const { terminal } = await runInTerminal(words, terminalSize)
  const rows = Math.max(terminalSize.rows, rowsOf(terminal).length)
  const path = `${folder}tui-${name}.png`
  await page.setViewportSize({ width: terminalSize.columns * 9 + 40, height: (rows + 2) * 20 + 32 })
  await page.setContent(screenHtml(terminal, { rows, prompt: ['fitcheck', ...words].join(' ') }))
  await page.screenshot({ path })
  console.log(path)
}
for (const [name, words, steps] of appShots) {
  for (const size of [small, large]) {
    const data = mkdtempSync(join(tmpdir(), 'fitcheck-shots-'))
    const app = openTerminal(words, { ...size, env: { FITCHECK_DATA: data } })
    await app.sees('? keys')
    for (const [seen, typed] of steps) {
      await app.sees(new RegExp(seen.replace('?', '\\?')))
      await app.type(typed)
    }
    await app.settled()
    await page.setViewportSize({ width: size.columns * 9 + 40, height: size.rows * 20 + 32 })
    for (const theme of ['dark', 'light']) {
      await page.setContent(screenHtml(app.terminal, { rows: size.rows, theme }))
      const path = `${folder}tui-app-${name}-${size.columns}${theme === 'light' ? '-light' : ''}.png`
      await page.screenshot({ path })
      console.log(path)
    }
    app.kill('SIGKILL')
    await app.exited
    rmSync(data, { recursive: true, force: true })
  }
}
await browser.close()

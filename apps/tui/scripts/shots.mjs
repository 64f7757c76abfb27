// Pictures of the terminal: each command run in a real pseudo-terminal, its screen drawn and photographed. The app is
// typed into, from an empty store.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { openTerminal } from '../test/openTerminal.mjs'
import { rowsOf, runInTerminal } from '../test/terminalRun.mjs'
import { overSsh, walks } from './appScreens.mjs'
import { screenHtml } from './screenHtml.mjs'

const folder = fileURLToPath(new URL('../../../shots/', import.meta.url))
const small = { columns: 80, rows: 24 }
const large = { columns: 120, rows: 40 }

const harnesses = fileURLToPath(new URL('../../../packages/ingest/fixtures/harnesses/', import.meta.url))
/** A base, and what two runs of one evaluation tool say of models tuned from it. */
const compared = [
  'compare',
  ...['inspect/base.json', 'inspect/tuned.json', 'inspect/tuned-error.json'].map((file) => harnesses + file),
]

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
  ['policy-check', ['policy', 'check', 'spam', '--positives', '200', '--negatives', '800'], small],
  ['compare-80', compared, small],
  ['compare-120', compared, large],
  ['compare-help', ['compare', '--help'], large],
  ['doctor', ['doctor'], small],
  ['mistake-example', ['check', '--example', 'span'], small],
  ['mistake-option', ['check', 'predictions.csv', '--polcy', 'spam'], small],
]

// `npm run shots -- practice` here takes only those whose name begins so.
const wanted = process.argv[2] ?? ''
const kinds = [
  { name: '', env: {}, themes: ['dark', 'light'] },
  { name: '-no-color', env: { NO_COLOR: '1' }, themes: ['dark'] },
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
for (const [name, words, terminalSize] of shots.filter(([name]) => name.startsWith(wanted))) {
  const { terminal } = await runInTerminal(words, terminalSize)
  const rows = Math.max(terminalSize.rows, rowsOf(terminal).length)
  const path = `${folder}tui-${name}.png`
  await page.setViewportSize({ width: terminalSize.columns * 9 + 40, height: (rows + 2) * 20 + 32 })
  await page.setContent(screenHtml(terminal, { rows, prompt: ['fitcheck', ...words].join(' ') }))
  await page.screenshot({ path })
  console.log(path)
}

/** Pictures of a screen as it is now, in each theme. */
async function photograph(app, name, size, { name: kind, themes }) {
  await page.setViewportSize({ width: size.columns * 9 + 40, height: size.rows * 20 + 32 })
  const output = app.output()
  const cursor = output.lastIndexOf('\u001b[?25h') > output.lastIndexOf('\u001b[?25l')
  for (const theme of themes) {
    await page.setContent(screenHtml(app.terminal, { rows: size.rows, theme, cursor }))
    const path = `${folder}tui-app-${name}-${size.columns}${kind}${theme === 'light' ? '-light' : ''}.png`
    await page.screenshot({ path })
    console.log(path)
  }
}

for (const size of [small, large])
  for (const kind of kinds) {
    for (const [name, words, walk] of walks.filter(([name]) => name.startsWith(wanted))) {
      const data = mkdtempSync(join(tmpdir(), 'fitcheck-shots-'))
      let app
      const open = async (words) => {
        app?.kill('SIGKILL')
        await app?.exited
        app = openTerminal(words, { ...size, env: { FITCHECK_DATA: data, ...kind.env } })
        return app
      }
      const shot = async (name) => {
        await app.settled()
        await photograph(app, name, size, kind)
      }
      try {
        await walk({ app: await open(words), data, open, shot })
      } catch (error) {
        console.error(`${name} at ${size.columns}: ${error.message}`)
        process.exitCode = 1
      }
      app.kill('SIGKILL')
      await app.exited
      rmSync(data, { recursive: true, force: true })
    }
    if ('ssh'.startsWith(wanted)) {
      const data = mkdtempSync(join(tmpdir(), 'fitcheck-shots-'))
      await overSsh({ size, data, env: kind.env, shot: (app, name) => photograph(app, name, size, kind) })
      rmSync(data, { recursive: true, force: true })
    }
  }

if (''.startsWith(wanted) || wanted === 'tiny') {
  const size = { columns: 20, rows: 5 }
  const app = openTerminal([], {
    ...size,
    env: { FITCHECK_DATA: mkdtempSync(join(tmpdir(), 'fitcheck-shots-')) },
  })
  await app.sees('Needs')
  await photograph(app, 'tiny', size, kinds[0])
  app.kill('SIGKILL')
}
await browser.close()

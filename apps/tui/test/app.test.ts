import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { cli, fitcheck, temporaryFolder } from './fitcheck.js'
import { keys, openTerminal } from './openTerminal.mjs'

const folder = temporaryFolder()
let count = 0

/** The app in a terminal of its own, with a store of its own. */
function open(
  words: readonly string[] = [],
  { env = {}, ...options }: Parameters<typeof openTerminal>[1] = {},
) {
  const data = join(folder.path, `data-${count++}`)
  mkdirSync(data)
  return openTerminal(words, { cwd: folder.path, env: { FITCHECK_DATA: data, ...env }, ...options })
}

type App = ReturnType<typeof open>

/** Nothing of the app is left: the first screen is back, the cursor is seen, keys are echoed again. */
async function expectLeft(app: App, exitCode = 0) {
  expect((await app.exited).exitCode).toBe(exitCode)
  await app.settled()
  expect(app.terminal.buffer.active.type).toBe('normal')
  const output = app.output()
  expect(output.lastIndexOf('\u001b[?25h')).toBeGreaterThan(output.lastIndexOf('\u001b[?25l'))
  expect(output.lastIndexOf('\u001b[?2004l')).toBeGreaterThan(output.lastIndexOf('\u001b[?2004h'))
}

/** The terminal wraps a row that is too wide: none may be, and every row must have been meant. */
function expectFits(app: App) {
  const { active } = app.terminal.buffer
  for (let y = 0; y < app.terminal.rows; y++) expect(active.getLine(y)!.isWrapped).toBe(false)
  for (const row of app.screen()) expect(stringWidth(row)).toBeLessThanOrEqual(app.terminal.cols)
}

const sizes = [
  { columns: 80, rows: 24 },
  { columns: 100, rows: 30 },
  { columns: 120, rows: 40 },
]

describe('fitcheck without a command', () => {
  it.each(sizes)('opens the app at $columns x $rows, and every place by its number', async (size) => {
    const app = open([], size)
    await app.sees('Did fine-tuning work, and may this model ship?')
    expect(app.terminal.buffer.active.type).toBe('alternate')
    expectFits(app)
    for (const [key, words] of [
      ['1', 'Runs that come along'],
      ['2', 'Each lesson:'],
      ['3', 'Questions with hints'],
      ['4', 'Ten questions, no hints'],
      ['5', 'Patterns'],
    ] as const) {
      await app.type(key)
      await app.sees(words)
      expectFits(app)
    }
    await app.type(keys.tab)
    await app.sees('Runs that come along')
    await app.type('q')
    await app.sees('Did fine-tuning work')
    await app.type('q')
    await expectLeft(app)
  })

  it('is the help where it is no terminal', async () => {
    expect((await fitcheck([])).stdout).toContain('Commands:')
    const { code, stderr } = await fitcheck(['learn'])
    expect(stderr).toContain('needs a terminal')
    expect(code).toBe(64)
  })

  it('? lists every key of the screen', async () => {
    const app = open()
    await app.sees('? keys')
    await app.type('1')
    await app.sees('Runs that come along')
    await app.type('?')
    await app.sees('Keys  of this screen')
    for (const words of ['open my own files', 'a page down', 'quit at once', 'Shift-Tab'])
      await app.sees(words)
    await app.type(keys.escape)
    await app.sees('Runs that come along')
    await app.type(keys.controlC)
    await expectLeft(app)
  })
})

describe('leaving', () => {
  it('Ctrl-C leaves at once', async () => {
    const app = open()
    await app.sees('Did fine-tuning work')
    await app.type(keys.controlC)
    await expectLeft(app)
  })

  it('SIGTERM leaves the terminal as it was', async () => {
    const app = open()
    await app.sees('Did fine-tuning work')
    app.kill('SIGTERM')
    await expectLeft(app, 143)
  })

  it.each(['q', 'Ctrl-C', 'SIGTERM'])(
    '%s leaves a terminal that echoes and reads rows again',
    async (way) => {
      const data = join(folder.path, `data-${count++}`)
      mkdirSync(data)
      // A shell around it, as there is in life, which looks at the terminal once the app has gone.
      const around = `sh -c 'echo pid $$; exec "$@"' sh "$@"; stty -a`
      const app = openTerminal([process.execPath, cli], {
        command: ['sh', '-c', around, 'sh'],
        env: { FITCHECK_DATA: data },
      })
      await app.sees('Did fine-tuning work')
      if (way === 'SIGTERM') process.kill(Number(/pid (\d+)/.exec(app.output())![1]), way)
      else app.write(way === 'q' ? 'q' : keys.controlC)
      await app.exited
      await app.settled()
      const modes = app.output().split('\u001b[?1049l').at(-1)!
      for (const mode of ['echo', 'icanon', 'isig', 'icrnl', 'opost'])
        expect(modes).toMatch(new RegExp(`(^|\\s)${mode}(\\s|;|$)`))
    },
  )

  it('a pattern that is not there is told before anything opens', async () => {
    const app = open(['practice', 'acuracy-trap'])
    expect((await app.exited).exitCode).toBe(64)
    await app.sees(/nearest known one is\s+'accuracy-trap'/)
    expect(app.output()).not.toContain('\u001b[?1049h')
  })
})

describe('resizing', () => {
  it('lays out anew, without leftovers', async () => {
    const app = open([], { columns: 120, rows: 40 })
    await app.sees('Did fine-tuning work')
    await app.type('1')
    await app.type(keys.enter)
    await app.sees('Inconclusive')
    for (const [columns, rows] of [
      [80, 24],
      [60, 20],
      [100, 30],
      [44, 12],
      [120, 40],
    ] as const) {
      await app.resize(columns, rows)
      const screen = await app.sees(
        (rows) =>
          rows[0]!.includes('Fitcheck') &&
          stringWidth(rows[1]!) === columns &&
          rows.at(-1)!.includes('claim'),
      )
      expectFits(app)
      expect(screen.filter((row) => row.includes('Fitcheck'))).toHaveLength(1)
    }
    await app.resize(39, 12)
    await app.sees((screen) => screen.join('') === 'Needs 40x10; this is 39x12.')
    await app.resize(80, 24)
    await app.sees('Inconclusive')
    await app.type(keys.controlC)
    await expectLeft(app)
  })
})

describe('Verdict', () => {
  it('judges a run that comes along, opens a claim, and judges by another policy', async () => {
    const app = open()
    await app.sees('? keys')
    await app.type('1')
    await app.type(keys.enter)
    await app.sees('◇ Inconclusive: fine-tuning worked, but precision is not proven to reach 0.95.')
    await app.sees('neither side is proven')
    await app.type(keys.enter)
    await app.sees((screen) => !screen.join(' ').includes('neither side is proven'))
    await app.type(keys.down + keys.enter)
    await app.sees(/Recall is 0\.878 \(224 of 255\)/)
    await app.type('f')
    await app.sees(/Findings {2}they explain; the claims decide/)
    await app.sees(/^›▲ Scores are not probabilities +warning · lesson: Calibration/m)
    await app.type('p')
    await app.sees('what is asked of the model')
    await app.type(`${keys.down}${keys.enter}`)
    await app.sees('○✓ Ship')
    expectFits(app)
    await app.type(keys.controlC)
    await expectLeft(app)
  })

  it('reads a file of the user’s, says what is wrong with one, and writes the verdict', async () => {
    folder.write('mine.csv', 'id,label,base_pred,tuned_pred\n1,a,b,a\n2,b,b,b\n')
    const app = open()
    await app.sees('? keys')
    await app.type('1o')
    await app.sees('Your predictions, as CSV or JSONL')
    await app.type(`nowhere.csv${keys.enter}`)
    await app.sees('nowhere.csv: cannot be read')
    await app.type(`\u0015mine.csv${keys.enter}`)
    await app.sees(/positive class.*(a|b)/is)
    await app.type(`${keys.tab}${keys.tab}a${keys.enter}`)
    await app.sees(/2 test rows, 1 a/)
    await app.type('q')
    await app.sees('Runs that come along')
    await app.type('o')
    await app.sees('Your predictions, as CSV or JSONL')
    await app.type(keys.escape)
    await app.sees('Runs that come along')
    await app.type(keys.enter)
    await app.sees('Inconclusive')
    await app.type('y')
    await app.sees('Write this verdict as Markdown')
    await app.type(keys.enter)
    await app.sees('Written to')
    expect(readFileSync(join(folder.path, 'verdict.md'), 'utf8')).toContain(
      'precision is not proven to reach 0.95',
    )
    await app.type(keys.controlC)
    await expectLeft(app)
  })
})

describe('a store that cannot be opened', () => {
  it('is said where it is needed, and verdicts work without it', async () => {
    const data = join(folder.path, 'broken')
    mkdirSync(data)
    folder.write(
      'broken/progress.sqlite',
      'this is no database, but a text that is long enough to be taken for one',
    )
    const app = open(['progress'], { env: { FITCHECK_DATA: data } })
    await app.sees(/progress\.sqlite/)
    expectFits(app)
    await app.type('1')
    await app.type(keys.enter)
    await app.sees('Inconclusive')
    await app.type(keys.controlC)
    await expectLeft(app)
  })
})

it('an arrow key costs little on the line', async () => {
  const app = open()
  await app.sees('? keys')
  await app.type('1')
  await app.type(keys.enter)
  await app.sees('Inconclusive')
  await app.type(keys.down)
  const before = app.output().length
  await app.type(keys.down)
  expect(app.output().length - before).toBeLessThan(2_000)
  await app.type(keys.controlC)
  await app.exited
})

describe('terminals of other kinds', () => {
  it('is in ASCII where the locale asks for it, and without colour where NO_COLOR does', async () => {
    const app = open([], { env: { LANG: 'C', NO_COLOR: '1' } })
    await app.sees('? keys')
    for (const key of ['1', keys.enter, 'f', 'q', '2', '3', '4', '5', '?']) await app.type(key)
    expect(app.output()).toMatch(/^[\p{Cc}\x20-\x7e]*$/u)
    expect(app.output()).not.toMatch(/\p{Cc}\[[\d;]*m/u)
    await app.type(keys.controlC)
    await expectLeft(app)
  })

  it.each([
    ['1', /\p{Cc}\[3[1-6]m/u],
    ['2', /\p{Cc}\[38;5;\d+m/u],
    ['3', /\p{Cc}\[38;2;\d+;\d+;\d+m/u],
  ])('FORCE_COLOR=%s has colours of that kind', async (depth, code) => {
    const app = open([], { env: { FORCE_COLOR: depth } })
    await app.sees('? keys')
    await app.type('1')
    await app.type(keys.enter)
    await app.sees('Inconclusive')
    expect(app.output()).toMatch(code)
    await app.type(keys.controlC)
    await app.exited
  })

  it('for a screen reader, rows are said once and one after the other, on the first screen', async () => {
    const app = open(['progress', '--screen-reader'])
    await app.sees('Keys:')
    expect(app.output()).not.toContain('\u001b[?1049h')
    await app.type('1')
    await app.sees('Runs that come along')
    await app.type(keys.enter)
    // The page is longer than the screen: what was said first has moved up.
    await expect.poll(app.output, { timeout: 15_000 }).toContain('Keys: ↑↓ claim')
    expect(app.output()).not.toMatch(/[░█]/)
    // No row is gone back to: a screen reader would say it again.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes begin with one
    expect(app.output()).not.toMatch(/\u001b\[\d*A|\u001b\[\d+;\d+H/)
    const said = app.output().replace(/\s+/g, ' ')
    const inTheirOrder = [
      'Runs that come along',
      'Inconclusive: fine-tuning worked, but precision is not proven to reach 0.95.',
      'Precision floor: unproven.',
      'Finding, warning: Scores are not probabilities.',
      'Finding, info: Precision depends on how common the positive class is.',
    ].map((words) => {
      expect(said.split(words), words).toHaveLength(2)
      return said.indexOf(words)
    })
    expect(inTheirOrder).toEqual([...inTheirOrder].sort((a, b) => a - b))
    await app.type(keys.controlC)
    await app.exited
  })
})

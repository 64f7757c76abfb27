import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Examination } from '../src/commands/doctor/examination.js'
import { fitcheck, temporaryFolder } from './fitcheck.js'
import { rowsOf, runInTerminal } from './terminalRun.mjs'

const folder = temporaryFolder()
const data = join(folder.path, 'data')

async function examined(options: { cwd?: string; env?: Record<string, string> } = {}) {
  const cwd = options.cwd ?? folder.path
  const env = { FITCHECK_DATA: data, ...options.env }
  const { code, stdout, stderr } = await fitcheck(['doctor', '--format', 'json'], { cwd, env })
  expect(stderr).toBe('')
  const { schemaVersion, examinations } = JSON.parse(stdout) as {
    schemaVersion: number
    examinations: Examination[]
  }
  expect(schemaVersion).toBe(1)
  return { code, of: (subject: string) => examinations.filter((each) => each.subject === subject) }
}

let projects = 0

function project(files: Readonly<Record<string, string>>): string {
  const name = `project-${++projects}`
  const made = join(folder.path, name)
  mkdirSync(made, { recursive: true })
  for (const [file, text] of Object.entries(files)) folder.write(join(name, file), text)
  return made
}

describe('fitcheck doctor', () => {
  it('finds nothing wrong on a machine that has nothing yet, and leaves it so', async () => {
    const { code, of } = await examined()
    expect(code).toBe(0)
    expect(of('Node')[0]?.found).toContain(process.version)
    expect(of('Progress')[0]).toMatchObject({ state: 'ok', found: 'none kept yet' })
    expect(of('Data folder')[0]).toMatchObject({ state: 'ok' })
    expect(existsSync(data)).toBe(false)
  })

  it('says that the store opens, or what is wrong with it', async () => {
    mkdirSync(join(folder.path, 'broken'))
    folder.write('broken/progress.sqlite', 'this is no database, whatever its name says'.repeat(50))
    const { code, of } = await examined({ env: { FITCHECK_DATA: join(folder.path, 'broken') } })
    expect(of('Progress')[0]).toMatchObject({ state: 'bad' })
    expect(of('Progress')[0]?.found).toContain('progress.sqlite')
    expect(code).toBe(69)
    const server = await examined({ env: { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' } })
    expect(server.of('Progress')[0]?.state).toBe('bad')
    expect(JSON.stringify(server.of('Progress'))).not.toContain('nobody@')
  })

  it('says where the data folder cannot be', async () => {
    folder.write('file', '')
    const { code, of } = await examined({ env: { FITCHECK_DATA: join(folder.path, 'file', 'data') } })
    expect(of('Data folder')[0]).toMatchObject({ state: 'bad' })
    expect(of('Data folder')[0]?.remedy).toContain('FITCHECK_DATA')
    expect(code).toBe(69)
  })

  it.skipIf(process.getuid?.() === 0)(
    'says that the data folder may not be written (skipped as root, who may)',
    async () => {
      mkdirSync(join(folder.path, 'closed'))
      chmodSync(join(folder.path, 'closed'), 0o500)
      const { of } = await examined({ env: { FITCHECK_DATA: join(folder.path, 'closed', 'data') } })
      expect(of('Data folder')[0]?.found).toContain('cannot be written to')
    },
  )

  it('reads the project: its files and its policy', async () => {
    const good = project({
      'fitcheck.yaml': 'files: [preds.csv]\npolicy: mine.yaml\n',
      'preds.csv': '',
      'mine.yaml': 'extends: spam\nname: mine\n',
    })
    const right = await examined({ cwd: good })
    expect(right.code).toBe(0)
    expect(right.of('Its files')[0]?.found).toBe('preds.csv: there')
    expect(right.of('Its policy')[0]?.found).toBe('policy mine')
    const wrong = await examined({
      cwd: project({
        'fitcheck.yaml': 'files: [preds.csv, none.csv]\npolicy: mine.yaml\n',
        'preds.csv': '',
        'mine.yaml': 'extend: spam\n',
      }),
    })
    expect(wrong.of('Its files')[0]).toMatchObject({ state: 'bad' })
    expect(wrong.of('Its files')[0]?.found).toContain('none.csv')
    expect(wrong.of('Its policy')[0]).toMatchObject({
      state: 'bad',
      remedy: 'All that is wrong with it: fitcheck policy validate mine.yaml',
    })
    expect(wrong.code).toBe(69)
    const unreadable = await examined({ cwd: project({ 'fitcheck.yaml': 'file: [preds.csv]\n' }) })
    expect(unreadable.of('Project')[0]).toMatchObject({ state: 'bad' })
    expect(unreadable.of('Project')[0]?.found).toContain('Did you mean files?')
  })

  it('knows GitHub Actions, and what is missing there', async () => {
    expect((await examined()).of('CI')[0]?.found).toBe('no')
    const without = await examined({ env: { GITHUB_ACTIONS: 'true' } })
    expect(without.of('CI')[0]?.state).toBe('warn')
    expect(without.code).toBe(0)
    const whole = await examined({ env: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: '/dev/null' } })
    expect(whole.of('CI')[0]?.state).toBe('ok')
  })

  it('is one screen: the terminal, its size and its colours', async () => {
    const words = ['doctor']
    const run = (columns: number, env: Record<string, string> = {}) =>
      runInTerminal(words, { columns, cwd: folder.path, env: { FITCHECK_DATA: data, ...env } })
    const wide = await run(100)
    const rows = rowsOf(wide.terminal)
    expect(rows.length).toBeLessThanOrEqual(24)
    expect(rows.find((row) => row.includes('Terminal'))).toContain('100x24, true colour, Unicode')
    expect(rows.at(-1)).toBe(' Everything works.')
    const narrow = rowsOf((await run(70, { NO_COLOR: '1', LANG: 'C' })).terminal)
    expect(narrow.find((row) => row.includes('Terminal'))).toMatch(
      /^ warn +Terminal +70x24, no colour, ASCII/,
    )
    expect(narrow.join(' ').replace(/\s+/g, ' ')).toContain('make the window larger')
    expect(readdirSync(folder.path)).not.toContain('data')
  })
})

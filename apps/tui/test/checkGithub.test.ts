import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromJson, toMarkdown } from '@fitcheck/core/report'
import { describe, expect, it } from 'vitest'
import { judged } from './checkSamples.js'
import { csvOf, fitcheck, temporaryFolder } from './fitcheck.js'

const folder = temporaryFolder()
const lost = folder.write(
  'lost.csv',
  csvOf([
    [400, 'spam', 'spam', 'ham'],
    [100, 'spam', 'spam', 'spam'],
    [500, 'ham', 'ham', 'ham'],
  ]),
)
let step = 0

/** Runs `check` as a step of a workflow does, with files of its own for summary and outputs. */
async function inStep(words: readonly string[], summaryBefore = '') {
  step++
  const summary = folder.write(`summary-${step}.md`, summaryBefore)
  const output = folder.write(`output-${step}`, '')
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: output }
  const run = await fitcheck(words, { env })
  return { ...run, summary: readFileSync(summary, 'utf8'), output: readFileSync(output, 'utf8') }
}

/** What the runner makes of a row, by its own rules (actions/runner, ActionCommand.cs). */
function commandOf(row: string) {
  const [, kind, properties = '', text = ''] = /^\s*::(\w+)(?: ([^:]*))?::(.*)$/.exec(row) ?? []
  const unescaped = (part: string) =>
    part
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%25', '%')
  const title = /(?:^|,)title=([^,]*)/.exec(properties)?.[1]
  return kind === undefined ? null : { kind, title: unescaped(title ?? ''), text: unescaped(text) }
}

describe('in a step of GitHub Actions', () => {
  it('annotates on stderr, appends the report to the summary, and says the decision', async () => {
    const { code, stdout, stderr, summary, output } = await inStep(['check', lost, '--format', 'json'])
    const verdict = fromJson(stdout)
    expect({ code, decision: verdict.decision }).toEqual({ code: 1, decision: 'hold' })
    expect(output).toBe('decision=hold\n')
    const report = toMarkdown(await judged(lost, 'balanced'), { maxBytes: 2 ** 20 - 2 })
    expect(summary).toBe(`\n${report}\n`)
    const commands = stderr.trimEnd().split('\n').map(commandOf)
    expect(commands).not.toContain(null)
    expect(commands[0]).toMatchObject({ kind: 'error', title: 'Fitcheck: hold' })
    const failed = verdict.claims.filter(({ state }) => state === 'failed')
    expect(failed.length).toBeGreaterThan(1)
    expect(commands.filter((each) => each?.title.endsWith(': failed'))).toHaveLength(failed.length)
  })

  it('keeps what other steps wrote, and says where there is no room for more', async () => {
    const before = await inStep(['check', lost], '# Tests\nall passed')
    expect(before.summary.startsWith('# Tests\nall passed\n## ')).toBe(true)
    const full = 'x'.repeat(2 ** 20 - 500)
    const none = await inStep(['check', lost], full)
    expect(none.summary).toBe(full)
    expect(none.stderr).toContain('the step summary is full')
    expect(none.code).toBe(1)
  })

  it('cuts the report to what is left of 1 MiB', async () => {
    const { summary } = await inStep(['check', lost], 'x'.repeat(2 ** 20 - 3000))
    expect(summary.length).toBeGreaterThan(2 ** 20 - 2500)
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(2 ** 20)
  })

  it('a summary that cannot be written is said, and changes nothing of the verdict', async () => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(folder.path, 'none', 'summary.md') }
    const { code, stderr, stdout } = await fitcheck(['check', lost, '--format', 'json'], { env })
    expect(fromJson(stdout).decision).toBe('hold')
    expect(stderr).toContain('fitcheck: the step summary')
    expect(code).toBe(1)
  })

  it('a hundred slices make ten annotations of a kind at most, the last of which counts the rest', async () => {
    const rows = Array.from({ length: 40 }, (_, slice) =>
      Array.from(
        { length: 60 },
        (_, i) => `r${slice}-${i},${i % 2 ? 'spam' : 'ham'},${i % 2 ? 'spam' : 'ham'},ham,s${slice}`,
      ),
    ).flat()
    const path = folder.write(
      'slices.csv',
      `id,label,base_pred,tuned_pred,slice_source\n${rows.join('\n')}\n`,
    )
    const { stderr } = await inStep(['check', path, '--positive', 'spam'])
    const errors = stderr
      .split('\n')
      .map(commandOf)
      .filter((each) => each?.kind === 'error')
    expect(errors).toHaveLength(10)
    expect(errors.at(-1)?.title).toMatch(/^Fitcheck: \d+ more$/)
  })

  it('labels and ids cannot give the runner commands', async () => {
    const evil = csvOf([
      [300, '::add-mask::x', '::add-mask::x', 'ham%0A::error::y'],
      [300, 'ham%0A::error::y', 'ham%0A::error::y', 'ham%0A::error::y'],
    ])
    const { stdout, stderr } = await inStep([
      'check',
      folder.write('evil.csv', evil),
      '--positive',
      '::add-mask::x',
    ])
    expect(
      stdout
        .split('\n')
        .map(commandOf)
        .filter((each) => each !== null),
    ).toEqual([])
    const kinds = new Set(
      stderr
        .trimEnd()
        .split('\n')
        .map((row) => commandOf(row)?.kind),
    )
    expect([...kinds].sort()).toEqual(['error', 'warning'])
  })

  it('ship is one notice', async () => {
    const good = folder.write(
      'good.csv',
      csvOf([
        [300, 'spam', 'spam', 'spam'],
        [150, 'spam', 'ham', 'spam'],
        [440, 'ham', 'ham', 'ham'],
        [60, 'ham', 'spam', 'ham'],
      ]),
    )
    const { code, stderr, output } = await inStep(['check', good])
    expect({ code, output }).toEqual({ code: 0, output: 'decision=ship\n' })
    expect(commandOf(stderr.split('\n')[0]!)).toMatchObject({ kind: 'notice', title: 'Fitcheck: ship' })
  })

  it('a mistake writes no summary', async () => {
    const { code, summary, output } = await inStep(['check', join(folder.path, 'none.csv')])
    expect({ code, summary, output }).toEqual({ code: 66, summary: '', output: '' })
  })
})

it('elsewhere nothing of it is written', async () => {
  const summary = folder.write('elsewhere.md', '')
  chmodSync(summary, 0o600)
  const { stderr } = await fitcheck(['check', lost], { env: { GITHUB_STEP_SUMMARY: summary } })
  expect({ stderr, summary: readFileSync(summary, 'utf8') }).toEqual({ stderr: '', summary: '' })
})

import { expect, it } from 'vitest'
import { fitcheck, temporaryFolder } from './fitcheck.js'
import { rowsOf, runInTerminal } from './terminalRun.mjs'

const folder = temporaryFolder()

/** Long enough to be waited for. */
const rows = 400_000
const large = folder.write(
  'large.csv',
  `id,label,base_pred,tuned_pred\n${Array.from({ length: rows }, (_, i) => {
    const label = i % 3 === 0 ? 'spam' : 'ham'
    return `row-${i},${label},${i % 7 ? label : 'ham'},${i % 11 ? label : 'ham'}`
  }).join('\n')}\n`,
)

it('a long wait has a bar with percent and amount that moves, and it is gone at the end', async () => {
  const { output, terminal } = await runInTerminal(['check', large, '--positive', 'spam'], { columns: 100 })
  const shares = [...output.matchAll(/([█░]{20}) (\d+)% of (\d+\.\d) MB, reading/g)]
  expect(shares.length).toBeGreaterThan(1)
  const percents = shares.map(([, , percent]) => Number(percent))
  expect(percents).toEqual([...percents].sort((a, b) => a - b))
  for (const [, bar, percent] of shares)
    expect(Math.abs([...bar!].filter((cell) => cell === '█').length - Number(percent) / 5)).toBeLessThan(1)
  expect(output).toContain('Judging')
  expect(rowsOf(terminal).join('\n')).not.toMatch(/reading|Judging|█{3}/)
})

it('Ctrl-C takes it away, and leaves the terminal as it was', async () => {
  let typed = false
  const { exitCode, terminal } = await runInTerminal(['check', large, '--positive', 'spam'], {
    columns: 100,
    type: (shown) => {
      if (typed || !/\d% of/.test(shown)) return undefined
      typed = true
      return '\u0003'
    },
  })
  expect(exitCode).toBe(130)
  expect(rowsOf(terminal)).toEqual([])
})

it('in ASCII where asked for, and on a narrow terminal without the bar', async () => {
  const { output } = await runInTerminal(['check', large, '--positive', 'spam', '--ascii'], { columns: 100 })
  expect(output).toMatch(/#+\.+ \d+% of/)
  const narrow = await runInTerminal(['check', large, '--positive', 'spam'], { columns: 45 })
  expect(narrow.output).toMatch(/. \d+% of/)
  expect(narrow.output).not.toMatch(/[█░]{20} \d+%/)
})

it('nothing of it goes into a pipe', async () => {
  const { stderr } = await fitcheck(['check', large, '--positive', 'spam'])
  expect(stderr).toBe('')
})

it('what is done at once shows nothing', async () => {
  const small = folder.write('small.csv', 'label,base_pred,tuned_pred\nspam,ham,spam\nham,ham,ham\n')
  const { output } = await runInTerminal(['check', small], { columns: 100 })
  expect(output).not.toMatch(/Reading|Judging|% of/)
})

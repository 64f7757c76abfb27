// What it costs to start: the built command beside `node -e 0`, in turn in the same minute, the median of fifteen.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { xoshiro128 } from '@fitcheck/core'
import { interleave } from '../interleave.mjs'

const runs = 15
/** Times an empty Node, at most. */
const bars = { '--version': 1.3, 'check of 1,000 rows': 2.5 }

const cli = fileURLToPath(new URL('../../apps/tui/dist/cli.js', import.meta.url))
if (!existsSync(cli)) throw new Error(`${cli} is not there: build it first`)
const folder = mkdtempSync(join(tmpdir(), 'fitcheck-startup-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, 'rows.csv')
writeFileSync(file, rowsOf(1000))

const times = await interleave(
  {
    'node -e 0': () => start('-e', '0'),
    '--version': () => start(cli, '--version'),
    'check of 1,000 rows': () => start(cli, 'check', file),
    'the same, nothing compiled kept': () => start(cli, 'check', file, { NODE_DISABLE_COMPILE_CACHE: '1' }),
    '--help': () => start(cli, '--help'),
  },
  runs,
)

const floor = times['node -e 0']
console.log(`\nstarting, median of ${runs} in turn, ${process.version}`)
let missed = 0
for (const [name, ms] of Object.entries(times)) {
  const bar = bars[name]
  const ratio = ms / floor
  if (ratio > bar) missed++
  const said = bar === undefined ? '' : `bar ${bar.toFixed(1)}${ratio > bar ? ', missed' : ''}`
  console.log(
    `${name.padEnd(34)}${`${ms.toFixed(0)} ms`.padStart(8)}${ratio.toFixed(2).padStart(8)}   ${said}`,
  )
}
if (missed > 0) process.exitCode = 1

function start(...words) {
  const env = typeof words.at(-1) === 'object' ? words.pop() : {}
  const { status, stderr } = spawnSync(process.execPath, words, {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  // 1 and 2 are verdicts.
  if (status === null || status > 2) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`)
}

/** A binary task of which 30% are positive; base right in 85 of 100 rows, tuned in 93. */
function rowsOf(n) {
  const random = xoshiro128(1)
  const other = { spam: 'ham', ham: 'spam' }
  const rows = Array.from({ length: n }, (_, i) => {
    const label = random() < 0.3 ? 'spam' : 'ham'
    const answer = (right) => (random() < right ? label : other[label])
    return `mail-${i},${label},${answer(0.85)},${answer(0.93)}`
  })
  return `id,label,base_pred,tuned_pred\n${rows.join('\n')}\n`
}

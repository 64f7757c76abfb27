// The most memory that each work takes, above an idle process and beside its input. Each in a process of its own, which
// this one starts while it holds nothing: a child's peak begins at what its parent held.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { columnsFolder } from './columnsFolder.mjs'
import { findPython, startPeer } from './peer.mjs'
import { works } from './works.mjs'

const child = fileURLToPath(new URL('peakOf.mjs', import.meta.url))
const python = findPython()
const folder = columnsFolder()
const megabyte = 2 ** 20
const largest = Math.max(...Object.values(works).map(({ sizes }) => sizes.at(-1)))
inChild('columns', folder, largest)
console.log('\npeak memory above idle, input included, MB')
print(['rows', 'input', 'ours', 'of input', 'peer'], '')
for (const [name, { title, sizes, peer }] of Object.entries(works)) {
  if (!peer) continue
  const n = sizes.at(-1)
  const { idle, input, peak } = JSON.parse(inChild(name, folder, n))
  const ours = peak - idle
  const ofPeer = python ? await peakOfPeer(name, n) : null
  print(
    [
      n.toLocaleString('en'),
      mb(input),
      mb(ours),
      (ours / input).toFixed(1),
      ofPeer === null ? '' : mb(ofPeer),
    ],
    title,
  )
}

function inChild(...args) {
  const { status, stdout } = spawnSync(process.execPath, ['--expose-gc', child, ...args.map(String)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`)
  return stdout
}

/** Its input included, as in ours; null where Python cannot tell. */
async function peakOfPeer(work, n) {
  const peer = startPeer(python)
  try {
    const idle = await peer.ask({ work: 'peak' })
    const { columns, peerOptions: options = {} } = works[work]
    await peer.ask({ work, folder, n, columns, options })
    const peak = await peer.ask({ work: 'peak' })
    return peak.bytes === null ? null : peak.bytes - idle.bytes
  } finally {
    peer.stop()
  }
}

function mb(bytes) {
  return (bytes / megabyte).toFixed(0)
}

function print(cells, title) {
  console.log(cells.map((cell) => cell.padStart(11)).join(' '), ` ${title}`)
}

// How long the core takes beside a floor and, where Python has scikit-learn, beside that, all sizes timed in turn.
// `growth` is the exponent of the rows since the line above. `speed.mjs rocAuc` measures that work alone.
import { interleave } from '../interleave.mjs'
import { disagreement } from './agree.mjs'
import { readColumns, writeColumns } from './columns.mjs'
import { columnsFolder } from './columnsFolder.mjs'
import { findPython, startPeer } from './peer.mjs'
import { verdictOn } from './target.mjs'
import { floorOf, works } from './works.mjs'

const asked = process.argv.slice(2)
const chosen = Object.entries(works).filter(([name]) => asked.length === 0 || asked.includes(name))
const python = findPython()
const peer = python && startPeer(python)
const folder = columnsFolder()
try {
  console.log(peer ? `peer: ${await versions()}` : 'peer not found: floor only (set FITCHECK_PYTHON)')
  writeColumns(folder, Math.max(...chosen.flatMap(([, { sizes }]) => sizes)))
  for (const [name, work] of chosen) await report(name, work)
} finally {
  peer?.stop()
}

async function versions() {
  const { python: version, sklearn, numpy } = await peer.ask({ work: 'versions' })
  return `scikit-learn ${sklearn}, numpy ${numpy}, Python ${version}; Node ${process.versions.node}`
}

async function report(name, work) {
  const withPeer = peer && work.peer
  console.log(`\n${work.title}${withPeer ? `; peer: ${work.peer}` : ''}`)
  print(['rows', 'ours', 'floor', 'of floor', ...(withPeer ? ['peer', 'of peer'] : []), 'growth'])
  let last
  for (const { n, ours, floor, peer: peers } of await measure(name, work)) {
    const ratios = {
      floor: ours / floor,
      peer: withPeer ? ours / peers : undefined,
      growth: last && Math.log(ours / last.ours) / Math.log(n / last.n),
    }
    const cells = [n.toLocaleString('en'), ms(ours), ms(floor), ratioText(ratios.floor)]
    if (withPeer) cells.push(ms(peers), ratioText(ratios.peer))
    print([...cells, ratios.growth?.toFixed(2) ?? ''], work.target ? verdictOn(work.target, n, ratios) : '')
    last = { n, ours }
  }
}

/** Median milliseconds at each size. */
async function measure(name, work) {
  const { sizes, columns: names, peerOptions: options = {}, peerTimes = 1 } = work
  const turns = {}
  for (const n of sizes) {
    const columns = readColumns(folder, n, names)
    const input = work.inputOf(columns)
    turns[`ours ${n}`] = () => work.ours(input)
    turns[`floor ${n}`] = () => floorOf(columns)
    if (!peer || !work.peer) continue
    const ask = () => peer.ask({ work: name, folder, n, columns: names, options })
    turns[`peer ${n}`] = ask
    const said = disagreement(work.valuesOf(work.ours(input)), await ask(), options.resamples)
    if (!said) continue
    console.error(`\n!!! NOT THE SAME RESULT, ${work.title}, ${n} rows: ${said}\n`)
    process.exitCode = 1
  }
  const times = await interleave(turns)
  return sizes.map((n) => ({
    n,
    ours: times[`ours ${n}`],
    floor: times[`floor ${n}`],
    peer: times[`peer ${n}`] * peerTimes,
  }))
}

function ratioText(ratio) {
  return ratio < 1 ? `1/${(1 / ratio).toFixed(1)}` : ratio.toFixed(1)
}

function ms(value) {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`
}

function print(cells, note = '') {
  console.log(cells.map((cell) => cell.padStart(11)).join(' '), note)
}

// Reading a CSV of n rows into an evaluation, against the floor of decoding its bytes.
import { readEvaluation } from '@fitcheck/ingest'
import { interleave } from './interleave.mjs'
import { binaryRows } from './rows.mjs'

const chunkBytes = 65_536

function csvOf(rows) {
  const lines = ['id,label,base_pred,base_score,tuned_pred,tuned_score']
  for (const [i, id] of rows.ids.entries()) {
    const said = [rows.base, rows.tuned].flatMap((model) => [
      model.predictions[i],
      model.scores[i].toFixed(6),
    ])
    lines.push([id, rows.truth[i], ...said].join(','))
  }
  return new TextEncoder().encode(lines.join('\n'))
}

async function* chunksOf(bytes) {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
}

console.log('\nrows        reading      floor    ratio   MB a second')
for (const n of [10_000, 100_000, 500_000]) {
  const bytes = csvOf(binaryRows(n))
  const { reading, floor } = await interleave(
    {
      reading: () => readEvaluation([{ role: 'all', name: 'rows.csv', chunks: chunksOf(bytes) }]),
      floor: () => new TextDecoder().decode(bytes).length,
    },
    5,
  )
  const line = [`${reading.toFixed(0)} ms`, `${floor.toFixed(2)} ms`, (reading / floor).toFixed(0)]
  const speed = (bytes.length / 1e3 / reading).toFixed(1)
  console.log(String(n).padEnd(10), ...line.map((cell) => cell.padStart(10)), speed.padStart(10))
}

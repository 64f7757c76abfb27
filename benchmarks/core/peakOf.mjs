// In a process of its own: `peakOf.mjs WORK FOLDER ROWS` does one work once and prints the bytes of this process when
// idle, of the work's input, and at its peak. `peakOf.mjs columns FOLDER ROWS` writes the columns.
import { readColumns, writeColumns } from './columns.mjs'
import { works } from './works.mjs'

const [name, folder, rows] = process.argv.slice(2)
if (name === 'columns') writeColumns(folder, Number(rows))
else {
  const work = works[name]
  const [idle, before] = [peak(), held()]
  const input = work.inputOf(readColumns(folder, Number(rows), work.columns))
  const bytes = held() - before
  work.ours(input)
  console.log(JSON.stringify({ idle, input: bytes, peak: peak() }))
}

function peak() {
  return 1024 * process.resourceUsage().maxRSS
}

function held() {
  globalThis.gc()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

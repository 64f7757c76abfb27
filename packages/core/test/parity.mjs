// Compares with the reference libraries: node test/parity.mjs [FOLDER OF FIXTURES]
// Runs the sources themselves, so that no build is needed and what is not exported is compared too.
import '../../../scripts/sources.mjs'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const own = fileURLToPath(new URL('../fixtures/parity', import.meta.url))
const given = process.argv.slice(2).find((argument) => argument !== '--')
const folder = given ? resolve(process.env.INIT_CWD ?? '.', given) : own
if (existsSync(resolve(folder, 'index.json'))) {
  const { formatParity, runParity } = await import('./parity/runParity.ts')
  const outcomes = runParity(folder)
  process.stdout.write(formatParity(outcomes))
  process.exitCode = outcomes.some(({ failed }) => failed.length > 0) ? 1 : 0
} else {
  process.stderr.write(`${folder} has no index.json; expected a folder of parity fixtures\n`)
  process.exitCode = 66
}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** The parser that ingest has: this folder has no dependencies of its own for one. */
const { parse } = createRequire(fileURLToPath(new URL('../packages/ingest/package.json', import.meta.url)))(
  'yaml',
)

/** What a YAML file says. */
export function readYaml(path) {
  return parse(readFileSync(path, 'utf8'))
}

// Copies the examples' data files to public/examples, so that the page can fetch them from its own origin.
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const app = fileURLToPath(new URL('..', import.meta.url))
const from = join(app, '../../examples')
const to = join(app, 'public/examples')

rmSync(to, { recursive: true, force: true })
for (const example of JSON.parse(readFileSync(join(from, 'index.json'), 'utf8')))
  for (const { file } of example.files) {
    const target = join(to, example.name, file)
    mkdirSync(dirname(target), { recursive: true })
    cpSync(join(from, example.name, file), target)
  }

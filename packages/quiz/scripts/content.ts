// Checks content/ and writes src/content/*.generated.ts. Ends in `N passed, N failed`.
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatProblem } from '../src/formats/problem.js'
import { generators } from '../src/generators/generators.js'
import { patterns } from '../src/patterns/patterns.js'
import { buildContent } from './content/buildContent.js'

const root = process.cwd()
const files = new Map(
  globSync('content/**/*.{md,yaml}', { cwd: root }).map((path) => [
    path.replaceAll('\\', '/'),
    readFileSync(join(root, path), 'utf8'),
  ]),
)
const slugs = patterns.map(({ slug }) => slug).filter((slug) => existsSync(join(root, 'content', slug)))
const { problems, passed, failed, modules } = buildContent(files, slugs, generators)

for (const problem of problems) console.error(formatProblem(problem))
if (failed === 0) {
  mkdirSync(join(root, 'src', 'content'), { recursive: true })
  for (const [name, text] of modules) {
    const path = join(root, 'src', 'content', name)
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text)
  }
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

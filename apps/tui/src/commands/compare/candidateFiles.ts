import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { misuse } from '../../misuse.js'

/** A candidate as the command line names it: one file, or several runs of a recipe. */
export interface CandidateFiles {
  readonly name: string
  readonly files: readonly string[]
}

const RECIPE = /^([^=/\\]+)=(.+)$/s
const ENDING = /\.(csv|tsv|txt|json|jsonl|ndjson)(\.(gz|zst))?$/i
const STDIN = '-'

/**
 * The candidates that words name: FILE, or NAME=FILE,FILE,… where a file's name may hold * and ?. A NAME given again
 * adds runs to it, as a shell's own NAME={a,b}.csv does. A word that is a file is a file, whatever it holds.
 * @throws code `MISUSE` where a file is given twice, or as the base too, or none fits a pattern
 */
export function candidateFiles(base: string, words: readonly string[]): readonly CandidateFiles[] {
  const recipes = new Map<string, string[]>()
  const entries: ({ readonly file: string } | { readonly recipe: string })[] = []
  for (const word of words) {
    const [, name, list] = existsSync(word) ? [] : (RECIPE.exec(word) ?? [])
    if (name === undefined || list === undefined) {
      entries.push({ file: word })
      continue
    }
    const known = recipes.get(name)
    const files = list.split(',').flatMap((file) => (file === '' ? [] : matching(file.trim(), word)))
    if (files.length === 0) throw misuse(`'${word}' names no file. Write it as ${name}=a.csv,b.csv.`)
    if (known) known.push(...files)
    else {
      recipes.set(name, files)
      entries.push({ recipe: name })
    }
  }
  const names = shortNames(entries.flatMap((entry) => ('file' in entry ? entry.file : [])))
  const candidates = entries.map((entry) =>
    'file' in entry
      ? { name: names.get(entry.file) ?? entry.file, files: [entry.file] }
      : { name: entry.recipe, files: recipes.get(entry.recipe)! },
  )
  refuseTwice(base, candidates)
  return candidates
}

/** Files that a pattern fits, by name, 2 before 10; a name without * and ? is itself. */
function matching(pattern: string, word: string): readonly string[] {
  const name = basename(pattern)
  if (existsSync(pattern) || !/[*?]/.test(name)) return [pattern]
  const folder = dirname(pattern)
  const source = name
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  const fits = new RegExp(`^${source}$`, 's')
  const found = existsSync(folder) ? readdirSync(folder).filter((file) => fits.test(file)) : []
  if (found.length === 0) throw misuse(`no file fits '${pattern}', of '${word}'.`)
  return found
    .filter((file) => !file.startsWith('.') || name.startsWith('.'))
    .sort(new Intl.Collator('en', { numeric: true }).compare)
    .map((file) => (pattern.startsWith('./') || folder !== '.' ? join(folder, file) : file))
}

/** What tells files apart: their paths without what all begin or end with, and without the ending of a data file. */
function shortNames(files: readonly string[]): ReadonlyMap<string, string> {
  if (files.length === 0) return new Map()
  const paths = files.map((file) => file.split(/[/\\]/))
  const shared = (from: (path: readonly string[], i: number) => string | undefined) => {
    let count = 0
    const least = Math.min(...paths.map(({ length }) => length)) - 1
    while (count < least && paths.every((path) => from(path, count) === from(paths[0]!, count))) count++
    return count
  }
  const last = paths.length > 1 ? shared((path, i) => path.at(-1 - i)) : 0
  const first = shared((path, i) => path[i])
  return new Map(
    files.map((file, i) => {
      const path = paths[i]!
      const kept = path.slice(Math.min(first, path.length - last - 1), path.length - last).join('/')
      return [file, kept.replace(ENDING, '') || kept]
    }),
  )
}

function refuseTwice(base: string, candidates: readonly CandidateFiles[]): void {
  const place = (file: string) => (file === STDIN ? STDIN : resolve(file))
  const seen = new Map<string, string>([[place(base), 'the base']])
  const names = new Set<string>()
  for (const { name, files } of candidates) {
    for (const file of files) {
      const before = seen.get(place(file))
      if (before === 'the base')
        throw misuse(
          `'${file}' is the base, the first file, and a candidate too. Leave it out of the candidates.`,
        )
      if (before !== undefined)
        throw misuse(`'${file}' is given twice: in ${before} and in ${name}. Each run counts once.`)
      seen.set(place(file), name)
    }
    if (names.has(name)) throw misuse(`two candidates are called '${name}'. Name one of them: other=FILE.`)
    names.add(name)
  }
}

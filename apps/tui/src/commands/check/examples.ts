import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FileRole } from '@fitcheck/ingest'

/** A run that comes along: an entry of `examples/index.json`. */
export interface Example {
  readonly name: string
  readonly title: string
  readonly teaches: string
  readonly policy: string
  /** `null` where no class is judged against the rest. */
  readonly positive: string | null
  readonly files: readonly { readonly role: FileRole; readonly file: string }[]
}

/** The build puts the examples beside the bundle. */
const folder = new URL('./examples/', import.meta.url)

export function readExamples(): readonly Example[] {
  return JSON.parse(readFileSync(new URL('index.json', folder), 'utf8'))
}

/** The path of one of an example's files. */
export function examplePath(example: Example, file: string): string {
  return fileURLToPath(new URL(`${example.name}/${file}`, folder))
}

/** The examples, one a row, for the help text and for whoever mistyped a name. */
export function exampleList(): string {
  return readExamples()
    .map(({ name, title, policy }) => `  ${name.padEnd(22)} ${title} (policy ${policy})\n`)
    .join('')
}

import { type Document, isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml'
import type * as z from 'zod'
import type { Problem } from './problem.js'

/** One entry of a YAML list, checked, with a way to find the line of its fields. */
export interface Entry<T> {
  readonly value: T
  readonly lineOf: (path: readonly PropertyKey[]) => number
}

export interface YamlReading<T> {
  readonly entries: readonly Entry<T>[]
  readonly problems: readonly Problem[]
}

/** Reads a list from YAML and checks each entry; a problem names the entry's id, its field and the line. */
export function readYamlList<T>(file: string, content: string, schema: z.ZodType<T>): YamlReading<T> {
  const lines = new LineCounter()
  const document = parseDocument(content, { lineCounter: lines })
  const broken = document.errors.map(
    (error): Problem => ({
      file,
      line: lines.linePos(error.pos[0]).line,
      field: '',
      message: error.message.split('\n')[0]!,
    }),
  )
  if (broken.length > 0) return { entries: [], problems: broken }
  if (!isSeq(document.contents))
    return {
      entries: [],
      problems: [{ file, line: 1, field: '', message: 'must be a list; every item begins with "- id:"' }],
    }

  let list: readonly unknown[]
  try {
    list = document.toJS() as unknown[]
  } catch (error) {
    // An alias without its anchor, or so many of them that they were meant to fill the memory.
    return {
      entries: [],
      problems: [{ file, line: 1, field: '', message: `cannot be read: ${(error as Error).message}` }],
    }
  }
  const entries: Entry<T>[] = []
  const problems: Problem[] = []
  for (const [index, raw] of list.entries()) {
    const lineOf = (path: readonly PropertyKey[]) => lineAt(document, lines, [index, ...path])
    const checked = schema.safeParse(raw)
    if (checked.success) {
      entries.push({ value: checked.data, lineOf })
      continue
    }
    const name = nameOf(raw, index)
    for (const issue of checked.error.issues) {
      problems.push({
        file,
        line: lineOf(issue.path),
        field: fieldName(name, issue.path),
        message: explained(issue, raw),
      })
    }
  }
  return { entries, problems }
}

/** What was expected, what was found, and what to do. */
function explained(issue: z.core.$ZodIssue, raw: unknown): string {
  if (issue.code === 'unrecognized_keys')
    return `has no field called ${issue.keys.join(', ')}; take it out, or correct its name`
  if (issue.code !== 'invalid_type') return issue.message
  const value = issue.path.reduce<unknown>(
    (inside, key) => (inside as Record<PropertyKey, unknown> | null | undefined)?.[key],
    raw,
  )
  if (value === undefined) return `is missing; add it (expected ${issue.expected})`
  return `expected ${issue.expected}, found ${JSON.stringify(value)?.slice(0, 60)}`
}

/** "why-tune.options[2].text" */
export function fieldName(entry: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key}]` : `${name}.${String(key)}`),
    entry,
  )
}

function nameOf(raw: unknown, index: number): string {
  const id = (raw as { id?: unknown } | null)?.id
  return typeof id === 'string' ? id : `item ${index + 1}`
}

/** The line of a field, or of the nearest thing around it where it is missing. */
function lineAt(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const at = path.slice(0, length)
    const parent = document.getIn(at.slice(0, -1), true)
    const key = at.at(-1)
    if (isMap(parent)) {
      const pair = parent.items.find(
        (item) => String((item.key as { value?: unknown }).value) === String(key),
      )
      const start = isNode(pair?.key) ? pair.key.range?.[0] : undefined
      if (start !== undefined) return lines.linePos(start).line
    }
    const node = length === 0 ? document.contents : document.getIn(at, true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

import { nearestName } from '@fitcheck/core/verdict'
import { badInput, listed, shown } from '../badInput.js'
import { COLUMN_ROLES } from '../columns/columnRoles.js'
import { TASKS } from '../evaluation/tasks.js'
import { FORMATS } from '../formats.js'
import type { FileRole, ReadOptions } from '../reading.js'
import { readYaml, type YamlFile } from '../yaml/readYaml.js'

/** What `fitcheck.yaml` says: which files, how to read them, and what to ask of the model. */
export interface Project extends Omit<ReadOptions, 'onProgress'> {
  /** Paths as written (relative to the project file), in the order given. */
  readonly files: readonly { readonly role: FileRole; readonly path: string }[]
  /** A preset's name or a path, or the policy itself for `parsePolicy`. */
  readonly policy?: string | { readonly [key: string]: unknown }
  /** Paths of reports to write, as written (relative to the project file). */
  readonly out?: readonly string[]
}

const KEYS = ['files', 'columns', 'positive', 'task', 'as', 'pick', 'policy', 'trainComplete', 'ids', 'out']
const PICK_KEYS: readonly string[] = ['metric', 'filter', 'base', 'tuned']
const FILE_KEYS: readonly FileRole[] = ['base', 'tuned', 'train', 'validation', 'general', 'log']

/**
 * Reads the text of a project file (`fitcheck.yaml`). `name` is what messages call it.
 *
 * @throws IngestError `BAD_PROJECT` for text that is no YAML, an unknown key (naming the nearest known one) or a value
 *   of the wrong kind, with its line
 * @example
 * readProject('files: {base: b.csv, tuned: t.csv}\npositive: spam', 'fitcheck.yaml')
 * // { files: [{ role: 'base', path: 'b.csv' }, { role: 'tuned', path: 't.csv' }], positive: 'spam' }
 */
export function readProject(text: string, name: string): Project {
  const yaml = readYaml(text, name, 'BAD_PROJECT')
  const at = (...path: string[]): Place => ({
    file: name,
    line: yaml.lineOf(...path),
    key: path.join('.'),
  })
  const { files, columns, positive, task, as, pick, policy, trainComplete, ids, out } = yaml.value
  refuseUnknownKeys(yaml.value, KEYS, at)
  return {
    files: filesOf(files, at),
    ...(isGiven(columns) && { columns: columnsOf(columns, at) }),
    ...(isGiven(positive) && { positive: positiveOf(positive, at('positive')) }),
    ...(isGiven(task) && { task: oneOf(task, TASKS, at('task')) }),
    ...(isGiven(as) && { as: oneOf(as, FORMATS, at('as')) }),
    ...(isGiven(pick) && { pick: pickOf(pick, at) }),
    ...(isGiven(policy) && { policy: policyOf(policy, at('policy')) }),
    ...(isGiven(trainComplete) && {
      trainComplete: oneOf(trainComplete, [true, false], at('trainComplete')),
    }),
    ...(isGiven(ids) && { ids: oneOf(ids, ['split', 'global'] as const, at('ids')) }),
    ...(isGiven(out) && { out: pathsOf(out, at('out')) }),
  }
}

interface Place {
  readonly file: string
  readonly line: number
  /** The path of keys, joined by points. */
  readonly key: string
}
type PlaceOf = (...path: string[]) => Place

/** A key left empty in YAML (`positive:`) is `null`: as good as absent. */
function isGiven<T>(value: T): value is NonNullable<T> {
  return value !== undefined && value !== null
}

function isMapping(value: unknown): value is YamlFile['value'] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function filesOf(value: unknown, at: PlaceOf): Project['files'] {
  const expected = `paths by role (${listed(FILE_KEYS)}), or a list of paths`
  if (!isGiven(value)) throw wrong(value, expected, at('files'))
  if (!isMapping(value)) return pathsOf(value, at('files')).map((path) => ({ role: 'all', path }))
  refuseUnknownKeys(value, FILE_KEYS, (key) => at('files', key!))
  return Object.entries(value).flatMap(([role, paths]) =>
    pathsOf(paths, at('files', role)).map((path) => ({ role: role as FileRole, path })),
  )
}

function pathsOf(value: unknown, place: Place): readonly string[] {
  const paths = Array.isArray(value) ? value : [value]
  if (paths.length === 0 || !paths.every((path) => typeof path === 'string' && path !== '')) {
    throw wrong(value, 'a path, or a list of paths', place)
  }
  return paths
}

function columnsOf(value: unknown, at: PlaceOf): NonNullable<ReadOptions['columns']> {
  if (!isMapping(value)) throw wrong(value, 'column names by role, such as label: gold', at('columns'))
  refuseUnknownKeys(value, COLUMN_ROLES, (key) => at('columns', key!))
  for (const [role, name] of Object.entries(value)) {
    const isName = (part: unknown) => typeof part === 'string' && part !== ''
    if (isName(name) || (role === 'slice' && Array.isArray(name) && name.every(isName))) continue
    const expected = role === 'slice' ? 'a column name, or a list of them' : 'a column name'
    throw wrong(name, expected, at('columns', role))
  }
  return value as NonNullable<ReadOptions['columns']>
}

function pickOf(value: unknown, at: PlaceOf): NonNullable<ReadOptions['pick']> {
  if (!isMapping(value)) throw wrong(value, 'what to take of several, such as metric: acc', at('pick'))
  refuseUnknownKeys(value, PICK_KEYS, (key) => at('pick', key!))
  for (const [key, name] of Object.entries(value))
    if (typeof name !== 'string' || name === '') throw wrong(name, 'a name', at('pick', key))
  return value
}

function positiveOf(value: unknown, place: Place): string {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    throw wrong(value, 'a label', place)
  }
  return String(value)
}

function policyOf(value: unknown, place: Place): NonNullable<Project['policy']> {
  if (typeof value === 'string' || isMapping(value)) return value
  throw wrong(value, 'the name of a preset, a path, or a policy', place)
}

function oneOf<const T>(value: unknown, known: readonly T[], place: Place): T {
  if (known.includes(value as T)) return value as T
  throw wrong(value, `one of ${listed(known)}`, place)
}

function refuseUnknownKeys(value: YamlFile['value'], known: readonly string[], at: PlaceOf): void {
  const unknown = Object.keys(value).find((key) => !known.includes(key))
  if (unknown === undefined) return
  const { key, ...place } = at(unknown)
  const nearest = nearestName(unknown, known)
  const expected = `one of ${known.join(', ')}`
  const remedy = nearest === undefined ? 'Remove it, or correct its name.' : `Did you mean ${nearest}?`
  const problem = `unknown key ${key}, expected ${expected}`
  throw badInput('BAD_PROJECT', { ...place, found: unknown, expected, remedy }, problem)
}

function wrong(value: unknown, expected: string, { key, ...place }: Place) {
  const found = shown(value)
  return badInput(
    'BAD_PROJECT',
    { ...place, found, expected },
    `${key}: found ${found}, expected ${expected}`,
  )
}

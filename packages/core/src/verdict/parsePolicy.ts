import { InputError } from '../errors/inputError.js'
import { nearestName } from '../errors/nearestName.js'
import type { Policy, PresetName } from './policy.js'
import { type PolicyFieldSchema, policySchema } from './policySchema.js'
import { type PolicyInput, presets } from './presets.js'

type Fields = Record<string, unknown>

/**
 * Checks a policy file's content and fills in what it leaves out: first from the preset it extends, then the
 * defaults. `null` takes away a section, floor or margin of the preset.
 * @param input The file, parsed: fields as in `policySchema`.
 * @throws InputError `BAD_POLICY` with the path, what was found and what was expected; an unknown key is answered
 * with the nearest known one.
 * @example
 * parsePolicy({ extends: 'spam', floors: { recall: 0.9 } }).floors // { precision: 0.95, recall: 0.9 }
 */
export function parsePolicy(input: unknown): Policy {
  if (!isFields(input))
    throw bad('', input, 'an object with fields such as floors, gain, extends: an empty one asks nothing')
  check(policySchema, input, '')
  const preset = (input['extends'] ?? null) as PresetName | null
  const merged = preset === null ? input : merge(presets[preset], input)
  const filled = withoutNulls(
    withDefaults(policySchema, { leakage: {}, floors: {}, noninferiority: {}, ...merged }),
  )
  const gain = filled['gain'] as Policy['gain'] | undefined
  const slices = filled['slices'] as Policy['slices'] | undefined
  const retention = filled['retention'] as Policy['retention'] | undefined
  requireFields(gain, ['metric'], 'gain')
  requireFields(slices, ['metric', 'margin'], 'slices')
  requireFields(retention, ['metric', 'margin'], 'retention')
  requireFields(filled['costs'], ['falsePositive', 'falseNegative'], 'costs')
  return {
    name: 'custom',
    prevalence: null,
    costs: null,
    ...filled,
    extends: preset,
    gain: gain ?? null,
    slices: slices ?? null,
    retention: retention ?? null,
    floors: filled['floors'] ?? {},
    noninferiority: filled['noninferiority'] ?? {},
  } as unknown as Policy
}

/**
 * The input with one value set, by the file's own path: `--set floors.recall=0.9`.
 * @throws InputError `BAD_POLICY` where the path names no field; whether the value fits is checked by `parsePolicy`.
 * @example
 * setPolicyValue({ extends: 'spam' }, 'floors.recall', 0.9) // { extends: 'spam', floors: { recall: 0.9 } }
 */
export function setPolicyValue(input: PolicyInput, path: string, value: unknown): PolicyInput {
  const [key, ...rest] = path.split('.')
  const known = fieldAt(path)
  if (!key || known === undefined) throw bad(path, undefined, `a field of a policy${nearestPath(path)}`)
  if (rest.length === 0) return { ...input, [key]: value }
  const inner = isFields(input[key]) ? input[key] : {}
  return { ...input, [key]: { ...inner, [rest.join('.')]: value } }
}

/** Every path that can be set: `floors.recall`, `confidence`, … */
export const policyPaths: readonly string[] = Object.entries(policySchema.properties).flatMap(
  ([key, field]) => [key, ...Object.keys(propertiesOf(field)).map((inner) => `${key}.${inner}`)],
)

function fieldAt(path: string): PolicyFieldSchema | undefined {
  let field: PolicyFieldSchema | undefined = policySchema
  for (const key of path.split('.')) field = field && propertiesOf(field)[key]
  return field
}

function propertiesOf(field: PolicyFieldSchema): Readonly<Record<string, PolicyFieldSchema>> {
  return field.properties ?? {}
}

function nearestPath(path: string): string {
  const nearest = nearestName(path, policyPaths)
  return nearest ? `; did you mean '${nearest}'?` : ''
}

/** Walks a value along its schema; the first thing that does not fit is thrown. */
function check(schema: PolicyFieldSchema, value: unknown, path: string): void {
  if (schema.type && !typesOf(schema).some((type) => hasType(value, type)))
    throw bad(path, value, expectation(schema))
  if (schema.enum && !schema.enum.includes(value)) {
    const nearest = typeof value === 'string' ? nearestName(value, schema.enum.map(String)) : undefined
    throw bad(path, value, expectation(schema) + (nearest ? `; did you mean '${nearest}'?` : ''))
  }
  if (typeof value === 'number' && !inRange(schema, value)) throw bad(path, value, expectation(schema))
  if (typeof value === 'string' && value.length < (schema.minLength ?? 0))
    throw bad(path, value, 'some text, not an empty one')
  if (Array.isArray(value) && schema.items)
    for (const [i, item] of value.entries()) check(schema.items, item, `${path}[${i}]`)
  if (!isFields(value) || !schema.properties) return
  for (const [key, inner] of Object.entries(value)) {
    const field = Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined
    const at = path === '' ? key : `${path}.${key}`
    if (!field) {
      const nearest = nearestName(key, Object.keys(schema.properties))
      const known = nearest
        ? `; did you mean '${nearest}'?`
        : `: ${Object.keys(schema.properties).join(', ')}`
      throw new InputError('BAD_POLICY', `policy: unknown field '${at}'. Expected a known one${known}`, {
        argument: at,
        found: key,
      })
    }
    check(field, inner, at)
  }
}

const typesOf = (schema: PolicyFieldSchema) => [schema.type ?? []].flat()

function hasType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value)
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return isFields(value)
  return typeof value === type
}

function inRange(schema: PolicyFieldSchema, value: number): boolean {
  return (
    value >= (schema.minimum ?? -Infinity) &&
    value <= (schema.maximum ?? Infinity) &&
    value > (schema.exclusiveMinimum ?? -Infinity) &&
    value < (schema.exclusiveMaximum ?? Infinity)
  )
}

function expectation(schema: PolicyFieldSchema): string {
  if (schema.enum) return `one of ${schema.enum.filter((name) => name !== null).join(', ')}`
  const kind = typesOf(schema)
    .filter((type) => type !== 'null')
    .map((type) => ({ integer: 'a whole number', object: 'fields', array: 'a list' })[type] ?? `a ${type}`)
    .join(' or ')
  const low = schema.exclusiveMinimum ?? schema.minimum
  const high = schema.exclusiveMaximum ?? schema.maximum
  const above =
    low === undefined ? '' : schema.minimum === undefined ? ` above ${low}` : ` of at least ${low}`
  const below =
    high === undefined ? '' : schema.maximum === undefined ? ` and under ${high}` : ` and at most ${high}`
  return kind + above + below
}

function bad(path: string, found: unknown, expected: string): InputError {
  const where = path === '' ? 'policy' : `policy: '${path}'`
  const was = found === undefined ? 'is not there' : `is ${JSON.stringify(found)}`
  return new InputError('BAD_POLICY', `${where} ${was}. Expected ${expected}`, {
    argument: path,
    found,
    expected,
  })
}

function requireFields(section: unknown, keys: readonly string[], path: string): void {
  if (!isFields(section)) return
  for (const key of keys)
    if (section[key] === undefined) {
      const field = fieldAt(`${path}.${key}`)!
      throw bad(`${path}.${key}`, undefined, expectation(field))
    }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function merge(below: PolicyInput, above: PolicyInput): Fields {
  const merged: Fields = { ...below }
  for (const [key, value] of Object.entries(above)) {
    const under = merged[key]
    merged[key] = isFields(under) && isFields(value) ? merge(under, value) : value
  }
  return merged
}

function withDefaults(schema: PolicyFieldSchema, value: Fields): Fields {
  const filled: Fields = { ...value }
  for (const [key, field] of Object.entries(propertiesOf(schema))) {
    if (filled[key] === undefined && field.default !== undefined) filled[key] = field.default
    if (isFields(filled[key])) filled[key] = withDefaults(field, filled[key])
  }
  return filled
}

function withoutNulls(value: Fields): Fields {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null && inner !== undefined)
      .map(([key, inner]) => [key, isFields(inner) ? withoutNulls(inner) : inner]),
  )
}

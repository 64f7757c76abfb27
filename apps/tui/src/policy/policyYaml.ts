import {
  type Policy,
  type PolicyInput,
  policyHash,
  policySchema,
  presetReasons,
  presets,
} from '@fitcheck/core/verdict'
import { padEnd, wrap } from '../ui/line.js'

type Fields = Readonly<Record<string, unknown>>
type Schema = {
  readonly type?: unknown
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
}

const WIDTH = 80
/** Where comments begin, beside the fields. */
const COMMENT_AT = 28

/** Told once: the schema says what a field is, not in which unit every number stands. */
const units = 'Floors, margins and levels are shares: 0.05 is five percentage points.'

/**
 * A policy as a YAML file that gives the same policy when it is read again: every default filled in, each field beside
 * what the schema says of it.
 * @param head What stands above it, a comment each.
 */
export function policyYaml(policy: Policy, head: readonly string[] = headOf(policy)): string {
  return [
    ...[...head, units].flatMap((text) => comment(text, WIDTH)),
    '',
    ...fieldRows(withRemoved(policy), policySchema, ''),
    '',
  ].join('\n')
}

function headOf(policy: Policy): string[] {
  const reason = policy.name === policy.extends ? presetReasons[policy.extends] : undefined
  return [`Policy ${policy.name}`, ...(reason ? [reason] : []), `sha256 ${policyHash(policy)}`]
}

/** What the preset asks and the policy does not must be taken away again: `null` says so. */
function withRemoved(policy: Policy): Fields {
  const preset: PolicyInput = policy.extends === null ? {} : presets[policy.extends]
  const removed = (section: 'floors' | 'noninferiority') => ({
    ...Object.fromEntries(Object.keys((preset[section] ?? {}) as Fields).map((metric) => [metric, null])),
    ...policy[section],
  })
  return { ...policy, floors: removed('floors'), noninferiority: removed('noninferiority') }
}

function fieldRows(value: Fields, schema: Schema, indent: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const inner = value[key]
    if (inner === undefined) return []
    const nested = isFields(inner) && Object.keys(inner).length > 0
    const row = nested ? `${indent}${key}:` : `${indent}${key}: ${scalar(inner)}`
    const [beside, ...further] = field.description ? comment(field.description, WIDTH - COMMENT_AT) : []
    return [
      beside === undefined ? row : `${padEnd(row, COMMENT_AT - 1)} ${beside}`,
      ...further.map((text) => ' '.repeat(COMMENT_AT) + text),
      ...(nested ? fieldRows(inner, field, `${indent}  `) : []),
    ]
  })
}

function comment(text: string, width: number): string[] {
  return wrap(text, width - 2).map((row) => `# ${row}`)
}

/** JSON is YAML: a number, null or a quoted text reads the same in both. */
function scalar(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(scalar).join(', ')}]`
  const isWord = typeof value === 'string' && /^[a-z][\w-]*$/i.test(value)
  return isWord && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(value) ? value : JSON.stringify(value)
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

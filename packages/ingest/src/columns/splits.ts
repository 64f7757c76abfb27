import type { Split } from '@fitcheck/core/verdict'
import type { FileRole } from '../reading.js'

/** Every split, in the order they are shown. */
export const SPLITS: readonly Split[] = ['domain-test', 'domain-train', 'validation', 'general-test']

const ALIASES: Readonly<Record<string, Split>> = {
  'domain-test': 'domain-test',
  test: 'domain-test',
  testing: 'domain-test',
  'domain-train': 'domain-train',
  train: 'domain-train',
  training: 'domain-train',
  validation: 'validation',
  valid: 'validation',
  val: 'validation',
  dev: 'validation',
  'general-test': 'general-test',
  general: 'general-test',
}

/**
 * The split that a value of a split column names; `null` where it names none.
 *
 * @example
 * splitNamed('Dev') // 'validation'
 */
export function splitNamed(value: string): Split | null {
  if (Object.hasOwn(ALIASES, value)) return ALIASES[value]!
  const name = value
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
  return Object.hasOwn(ALIASES, name) ? ALIASES[name]! : null
}

/** The split of the rows of a file that has no split column. */
export function splitOfRole(role: FileRole): Split {
  switch (role) {
    case 'train':
      return 'domain-train'
    case 'validation':
      return 'validation'
    case 'general':
      return 'general-test'
    default:
      return 'domain-test'
  }
}

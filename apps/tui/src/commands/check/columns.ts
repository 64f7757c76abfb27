import { nearestName } from '@fitcheck/core/verdict'
import type { ColumnRole, ReadOptions } from '@fitcheck/ingest'
import { misuse } from '../../misuse.js'

const roles: Readonly<Record<ColumnRole, true>> = {
  id: true,
  split: true,
  label: true,
  pred: true,
  base_pred: true,
  tuned_pred: true,
  score: true,
  base_score: true,
  tuned_score: true,
  probs: true,
  base_probs: true,
  tuned_probs: true,
  slice: true,
  cluster: true,
  weight: true,
  text: true,
  input_hash: true,
}

/** Every role that a column may be given. */
export const columnRoles: readonly string[] = Object.keys(roles)

/**
 * Column names by role from `--columns ROLE=NAME,…`, given once or several times; `slice` may name several columns.
 * @throws code `MISUSE` for an unknown role, a pair without `=`, or a role given twice.
 * @example
 * parseColumns(['label=gold,slice=site', 'slice=sex']) // { label: 'gold', slice: ['site', 'sex'] }
 */
export function parseColumns(given: readonly string[]): NonNullable<ReadOptions['columns']> {
  const columns: { [R in ColumnRole]?: string | string[] } = {}
  for (const pair of given.flatMap((list) => list.split(','))) {
    const at = pair.indexOf('=')
    const role = pair.slice(0, at).trim()
    const name = pair.slice(at + 1).trim()
    if (at <= 0 || name === '')
      throw misuse(
        `--columns: '${pair}' is not ROLE=NAME. Write it as --columns label=gold,tuned_pred=answer.`,
      )
    if (!isRole(role)) {
      const near = nearestName(role, columnRoles)
      throw misuse(
        `--columns: unknown role '${role}'.${near ? ` The nearest known one is '${near}'.` : ''} ` +
          `Known: ${columnRoles.join(', ')}.`,
      )
    }
    const before = columns[role]
    if (before !== undefined && role !== 'slice')
      throw misuse(`--columns: ${role} is given twice, as '${before}' and as '${name}'. Keep one of them.`)
    columns[role] = before === undefined ? name : [before, name].flat()
  }
  return columns
}

function isRole(text: string): text is ColumnRole {
  return Object.hasOwn(roles, text)
}

import { nearestName } from '@fitcheck/core/verdict'
import { badInput, listed } from '../badInput.js'
import type { ColumnRole, ReadOptions } from '../reading.js'
import { columnsCalled, roleInFile } from './assignRoles.js'
import { COLUMN_ROLES } from './columnRoles.js'
import type { Table } from './table.js'

/**
 * Are the keys of `--columns` roles?
 *
 * @throws IngestError `MISUSE`, naming the nearest role
 */
export function refuseUnknownRoles(columns: object): void {
  const unknown = Object.keys(columns).find((role) => !(COLUMN_ROLES as readonly string[]).includes(role))
  if (unknown === undefined) return
  const expected = `one of ${COLUMN_ROLES.join(', ')}`
  const nearest = nearestName(unknown, COLUMN_ROLES)
  const remedy = nearest === undefined ? 'Write --columns ROLE=NAME.' : `Did you mean ${nearest}?`
  throw badInput(
    'MISUSE',
    { found: unknown, expected, remedy },
    `--columns ${unknown}: no such role, expected ${expected}`,
  )
}

/**
 * Was each column that `--columns` names found in some file, in that role?
 *
 * @throws IngestError `MISSING_COLUMN`, naming the nearest column; `MISUSE` for a role that no file given can have
 */
export function refuseUnmatchedOverrides(
  columns: NonNullable<ReadOptions['columns']>,
  tables: readonly Table[],
): void {
  const names = [...new Set(tables.flatMap((table) => table.names.map(({ name }) => name)))]
  for (const [role, wanted] of Object.entries(columns) as [ColumnRole, string | readonly string[]][]) {
    for (const name of typeof wanted === 'string' ? [wanted] : wanted) {
      if (tables.some((table) => hasColumn(table, name, role))) continue
      const option = `--columns ${role}=${name}`
      if (columnsCalled(name, names).length > 0) {
        const expected = 'a role that these files can have'
        const remedy =
          'A file of both models has base_pred and tuned_pred, a file of one model pred; scores likewise.'
        throw badInput('MISUSE', { found: role, expected, remedy }, `${option} fits none of the files`)
      }
      const nearest = nearestName(name, names)
      const remedy =
        nearest === undefined ? 'Write the name as it stands in the file.' : `Did you mean ${nearest}?`
      const details = { found: listed(names), expected: name, remedy }
      throw badInput('MISSING_COLUMN', details, `${option}: no file has that column; found ${listed(names)}`)
    }
  }
}

function hasColumn(table: Table, name: string, role: ColumnRole): boolean {
  const wanted = roleInFile(role, table.role)
  if (wanted === null) return false
  return table.names.some((column) => column.role === wanted && columnsCalled(name, [column.name]).length > 0)
}

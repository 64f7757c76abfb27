'use client'

import type { ColumnRole, FileRole } from '@fitcheck/ingest'
import { Select } from '@/ui/Select'
import { TextField } from '@/ui/TextField'
import type { Corrections } from './protocol'
import type { Desk } from './useVerdict'

/** The roles of columns in the order they matter, and what they are called here. */
const roles: readonly (readonly [ColumnRole, string])[] = [
  ['label', 'truth'],
  ['id', 'id'],
  ['base_pred', 'base’s answer'],
  ['tuned_pred', 'tuned model’s answer'],
  ['base_score', 'base’s score'],
  ['tuned_score', 'tuned model’s score'],
  ['split', 'split'],
  ['slice', 'slice'],
  ['cluster', 'cluster'],
  ['text', 'text'],
  ['weight', 'weight'],
  ['input_hash', 'input hash'],
]

/** Which column was taken for what, and which class is positive: guessed, stated, and corrected here. */
export function Columns({
  desk,
  onCorrect,
}: {
  desk: Desk
  onCorrect: (corrections: Partial<Corrections>) => void
}) {
  const { reading, corrections } = desk
  const set = (role: ColumnRole, name: string) => {
    const { [role]: _, ...others } = corrections.columns
    onCorrect({ columns: name === '' ? others : { ...others, [role]: name } })
  }
  return (
    <div className="mt-6 grid gap-x-14 gap-y-6 lg:grid-cols-[minmax(0,1fr)_17.5rem]">
      <fieldset>
        <legend className="mb-2 font-medium">
          Columns
          <span className="ml-2 font-normal text-faint">
            guessed from their names; name another where that is wrong
          </span>
        </legend>
        <div className="grid gap-x-10 gap-y-1.5 sm:grid-cols-2">
          {roles.map(([role, word]) =>
            reading ? (
              <ColumnSelect key={role} desk={desk} role={role} word={word} onSet={set} />
            ) : (
              <TextField
                key={role}
                label={word}
                width="w-44"
                placeholder="as guessed"
                value={String(corrections.columns[role] ?? '')}
                onFinish={(name) => set(role, name)}
              />
            ),
          )}
        </div>
      </fieldset>
      <fieldset>
        <legend className="mb-2 font-medium">Positive class</legend>
        {reading ? (
          <Select
            label="Positive class"
            labelClass="sr-only"
            value={reading.positive ?? ''}
            onChange={({ target }) => onCorrect({ positive: target.value || null })}
          >
            {(reading.positive === null || reading.task === 'multiclass') && <option value="">none</option>}
            {reading.labels.map((label) => (
              <option key={label}>{label}</option>
            ))}
          </Select>
        ) : (
          <TextField
            label="Positive class"
            labelClass="sr-only"
            placeholder="as guessed"
            value={corrections.positive ?? ''}
            onFinish={(label) => onCorrect({ positive: label || null })}
          />
        )}
        {reading?.positiveFrom && <p className="mt-2 text-soft">How it was found: {reading.positiveFrom}.</p>}
      </fieldset>
    </div>
  )
}

function ColumnSelect({
  desk,
  role,
  word,
  onSet,
}: {
  desk: Desk
  role: ColumnRole
  word: string
  onSet: (role: ColumnRole, name: string) => void
}) {
  const names = new Set(desk.reading?.files.flatMap(({ columns }) => columns.map(({ name }) => name)))
  const corrected = desk.corrections.columns[role] !== undefined
  const column = columnOf(desk, role)
  return (
    <Select
      label={word}
      labelClass={corrected ? 'font-medium' : 'text-soft'}
      width="w-44"
      value={column}
      onChange={({ target }) => onSet(role, target.value)}
    >
      {corrected ? <option value="">as guessed</option> : column === '' && <option value="">none</option>}
      {[...names].map((name) => (
        <option key={name}>{name}</option>
      ))}
    </Select>
  )
}

/** The column a role was read from, corrected or guessed; empty where none was. */
function columnOf({ reading, corrections }: Desk, role: ColumnRole): string {
  const given = corrections.columns[role]
  if (given !== undefined) return String(given)
  for (const file of reading?.files ?? []) {
    const found = file.columns.find(
      (column) => column.role && roleAcrossFiles(column.role, file.role) === role,
    )
    if (found) return found.name
  }
  return ''
}

/** In a file given as one model's, a plain answer is that model's. */
function roleAcrossFiles(role: ColumnRole, file: FileRole): string {
  const plain = role === 'pred' || role === 'score' || role === 'probs'
  return plain && (file === 'base' || file === 'tuned') ? `${file}_${role}` : role
}

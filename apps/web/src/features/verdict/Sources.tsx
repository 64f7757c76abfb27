'use client'

import type { FileRole } from '@fitcheck/ingest'
import { useId, useState } from 'react'
import { Button } from '@/ui/Button'
import { Chevron } from '@/ui/Disclosure'
import { Select } from '@/ui/Select'
import { Wrong } from '@/ui/Wrong'
import { Columns } from './Columns'
import { roleWords } from './fileRoles'
import type { Corrections } from './protocol'
import { type DroppedFile, useFileDrop } from './useFileDrop'
import type { Desk } from './useVerdict'

export interface SourcesProps {
  readonly desk: Desk
  readonly title: string
  readonly onAdd: (files: readonly DroppedFile[]) => void
  readonly onRemove: (key: string) => void
  readonly onRole: (key: string, role: FileRole) => void
  readonly onCorrect: (corrections: Partial<Corrections>) => void
  readonly onClear: () => void
}

/** What is on the desk: the files, their roles and columns, stated and correctable; what is wrong, beside its file. */
export function Sources({ desk, title, onAdd, onRemove, onRole, onCorrect, onClear }: SourcesProps) {
  const failed = desk.problem?.stage === 'read'
  const [opened, setOpened] = useState(false)
  const body = useId()
  const drop = useFileDrop(onAdd)
  const shown = opened || failed
  const rows = desk.reading?.files.reduce((sum, file) => sum + file.rows, 0)
  return (
    <section aria-label="Files">
      <div
        {...drop.area}
        className={`mb-8 border-b border-line pt-5 pb-3 text-sm ${drop.isOver ? 'bg-tuned-wash' : ''}`}
      >
        <div className="flex min-h-9 flex-wrap items-center gap-x-4 gap-y-1">
          <span className="font-semibold">{title}</span>
          <span className="text-soft">
            {desk.files.length === 1 ? '1 file' : `${desk.files.length} files`}
            {rows !== undefined && `, ${rows.toLocaleString('en')} rows`}, read in this browser
          </span>
          <span className="flex gap-1 max-sm:-ml-3.5 sm:ml-auto">
            {!failed && (
              <Button
                kind="quiet"
                aria-expanded={shown}
                aria-controls={body}
                onClick={() => setOpened(!shown)}
              >
                <Chevron className={shown ? 'rotate-90' : ''} />
                Files and columns
              </Button>
            )}
            <Button kind="quiet" onClick={onClear}>
              Start over
            </Button>
          </span>
        </div>
        <div id={body} hidden={!shown} className="pt-2 pb-4">
          <ul className="border-t border-line">
            {desk.files.map((file) => {
              const reading = desk.reading?.files.find(({ name }) => name === file.name)
              const wrong = failed && desk.problem?.file === file.name ? desk.problem : null
              return (
                <li key={file.key} className="border-b border-line py-2.5">
                  <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
                    <span className="numeric min-w-0 flex-[1_1_11rem] truncate">{file.name}</span>
                    <span className="numeric text-xs text-faint">
                      {reading &&
                        `${reading.rows.toLocaleString('en')} rows, ${reading.format.toUpperCase()}, `}
                      {sizeOf(file.blob.size)}
                    </span>
                    <Select
                      label={`Role of ${file.name}`}
                      labelClass="sr-only"
                      width="w-40"
                      value={file.role}
                      onChange={({ target }) => onRole(file.key, target.value as FileRole)}
                    >
                      {Object.entries(roleWords).map(([role, word]) => (
                        <option key={role} value={role}>
                          {word}
                        </option>
                      ))}
                    </Select>
                    <Button
                      kind="quiet"
                      aria-label={`Remove ${file.name}`}
                      onClick={() => onRemove(file.key)}
                    >
                      Remove
                    </Button>
                  </div>
                  {wrong && <Wrong message={wrong.message} hint={places[wrong.code]} />}
                </li>
              )
            })}
          </ul>
          {failed && !desk.files.some(({ name }) => name === desk.problem?.file) && (
            <Wrong message={desk.problem!.message} hint={places[desk.problem!.code]} />
          )}
          <input {...drop.input} aria-label="Add files of predictions" />
          <Button className="mt-3" onClick={drop.choose}>
            Add files
          </Button>
          {desk.reading && desk.reading.notes.length > 0 && (
            <ul className="mt-4 max-w-[46rem] space-y-1 text-soft">
              {desk.reading.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
          <Columns desk={desk} onCorrect={onCorrect} />
        </div>
      </div>
    </section>
  )
}

/** What the message asks for, where this page has it. */
const places: Readonly<Record<string, string>> = {
  MISSING_COLUMN: 'On this page: name the column below, under Columns.',
  AMBIGUOUS_COLUMN: 'On this page: name the column below, under Columns, or give the file another role.',
  NO_POSITIVE_CLASS: 'On this page: write it below, under Positive class.',
}

function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(0)} kB`
  return `${(bytes / 1e6).toFixed(1)} MB`
}

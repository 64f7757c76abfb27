'use client'

import type { FileRole } from '@fitcheck/ingest'
import { useEffect, useReducer, useRef } from 'react'
import { distinctName, guessRoles } from './fileRoles'
import type {
  Asked,
  ChosenFile,
  Corrections,
  Judged,
  Problem,
  ReadingSummary,
  Reply,
  Request,
} from './protocol'

export interface Desk {
  /** The example the files are of; `null` where the user brought them. */
  readonly example: string | null
  readonly files: readonly ChosenFile[]
  readonly corrections: Corrections
  /** Counts what must be read anew: files, roles, columns, the positive class. */
  readonly run: number
  readonly phase: 'empty' | 'reading' | 'judging' | 'judged' | 'failed'
  readonly progress: number | null
  readonly reading: ReadingSummary | null
  readonly judged: Judged | null
  readonly problem: Problem | null
}

export interface NewFile {
  readonly name: string
  readonly blob: Blob
  /** Guessed from the name where it is not given. */
  readonly role?: FileRole
}

export type DeskAction =
  | { do: 'add'; files: readonly NewFile[] }
  | { do: 'example'; name: string; files: readonly NewFile[] }
  | { do: 'remove'; key: string }
  | { do: 'role'; key: string; role: FileRole }
  | { do: 'correct'; corrections: Partial<Corrections> }
  | { do: 'clear' }
  /** The address names no example any more: its files go, the user's own stay. */
  | { do: 'leave' }
  | { do: 'fail'; problem: Problem }
  | { do: 'hear'; reply: Reply }

const noCorrections: Corrections = { columns: {}, positive: null }
const empty: Desk = {
  example: null,
  files: [],
  corrections: noCorrections,
  run: 0,
  phase: 'empty',
  progress: null,
  reading: null,
  judged: null,
  problem: null,
}

/**
 * The files on the desk and what they were judged to be. Reading and judging happen in a worker: a change of files or
 * columns reads again, a change of what is asked only judges again.
 */
export function useVerdict(asked: Asked) {
  const [desk, act] = useReducer(reduce, empty)
  const worker = useRef<Worker | null>(null)
  const latest = useRef(asked)
  latest.current = asked
  const { run, files, corrections } = desk

  // biome-ignore lint/correctness/useExhaustiveDependencies: `run` counts every change of the files and corrections
  useEffect(() => {
    if (files.length === 0) return
    worker.current ??= startWorker(act)
    post(worker.current, { kind: 'read', run, files, corrections, asked: latest.current })
  }, [run])

  const askedKey = JSON.stringify(asked)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is compared by value
  useEffect(() => {
    const soon = setTimeout(() => {
      if (worker.current) post(worker.current, { kind: 'judge', asked: latest.current })
    }, 120)
    return () => clearTimeout(soon)
  }, [askedKey])

  useEffect(
    () => () => {
      worker.current?.terminate()
      worker.current = null
    },
    [],
  )

  return { desk, act }
}

const noWorker: Problem = {
  stage: 'read',
  code: 'NO_WORKER',
  message:
    'The part of this page that reads files did not start. Check the connection and load the page again.',
  file: null,
}

function startWorker(act: (action: DeskAction) => void): Worker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => act({ do: 'hear', reply: data }))
  worker.addEventListener('error', () => act({ do: 'fail', problem: noWorker }))
  return worker
}

function post(worker: Worker, request: Request): void {
  worker.postMessage(request)
}

function reduce(desk: Desk, action: DeskAction): Desk {
  switch (action.do) {
    case 'add':
      return readAnew(added(desk.example === null ? desk : { ...empty, run: desk.run }, action.files))
    case 'example':
      return readAnew({ ...added({ ...empty, run: desk.run }, action.files), example: action.name })
    case 'remove':
      return readAnew({ ...desk, files: desk.files.filter(({ key }) => key !== action.key) })
    case 'role':
      return readAnew({
        ...desk,
        files: desk.files.map((file) => (file.key === action.key ? { ...file, role: action.role } : file)),
      })
    case 'correct':
      return readAnew({ ...desk, corrections: { ...desk.corrections, ...action.corrections } })
    case 'clear':
      return cleared(desk)
    case 'leave':
      return desk.example === null ? desk : cleared(desk)
    case 'fail':
      return { ...desk, phase: 'failed', problem: action.problem, judged: null }
    case 'hear':
      return action.reply.run === desk.run && desk.files.length > 0 ? heard(desk, action.reply) : desk
  }
}

function added(desk: Desk, files: readonly NewFile[]): Desk {
  const roles = guessRoles(
    files.map(({ name }) => name),
    desk.files.map(({ role }) => role),
  )
  const all = [...desk.files]
  for (const [i, file] of files.entries())
    all.push({
      key: `${desk.run}-${i}`,
      name: distinctName(
        file.name,
        all.map(({ name }) => name),
      ),
      role: file.role ?? roles[i]!,
      blob: file.blob,
    })
  return { ...desk, files: all }
}

function cleared(desk: Desk): Desk {
  return { ...empty, run: desk.run + 1 }
}

function readAnew(desk: Desk): Desk {
  if (desk.files.length === 0) return cleared(desk)
  return { ...desk, run: desk.run + 1, phase: 'reading', progress: null, problem: null }
}

function heard(desk: Desk, reply: Reply): Desk {
  switch (reply.kind) {
    case 'progress':
      return { ...desk, progress: reply.total ? reply.read / reply.total : null }
    case 'reading':
      return { ...desk, reading: reply.reading, phase: 'judging', progress: null }
    case 'verdict':
      return { ...desk, judged: reply.judged, phase: 'judged', problem: null }
    case 'failed':
      // A value being typed may not fit yet: its field says so, and the last verdict stands until it does.
      if (reply.problem.code === 'BAD_POLICY' && desk.judged) return { ...desk, phase: 'judged' }
      return {
        ...desk,
        phase: 'failed',
        problem: reply.problem,
        judged: null,
        reading: reply.problem.stage === 'read' ? null : desk.reading,
      }
  }
}

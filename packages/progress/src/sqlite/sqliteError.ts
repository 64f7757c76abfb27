import { ProgressError, type ProgressErrorCode } from '../progressError.js'

/** Primary result codes: https://www.sqlite.org/rescode.html */
const BUSY = 5
const LOCKED = 6
/** Of a WAL: two processes began at the same time, too often in a row. It passes, as being busy does. */
const PROTOCOL = 15

type Kind = readonly [ProgressErrorCode, (file: string) => string]

const busy: Kind = [
  'STORE_BUSY',
  (file) =>
    `${file} was locked by another process for several seconds. Try again; end the other process if it hangs.`,
]
const unwritable =
  (what: string): Kind[1] =>
  (file) =>
    `Cannot write ${file}: ${what}. Nothing was stored. Free it, or set FITCHECK_DATA to another folder.`
const unreadable =
  (what: string): Kind[1] =>
  (file) =>
    `Cannot read ${file}: ${what}. Nothing was changed. Move it elsewhere to start anew, or set FITCHECK_DATA to another folder.`

const byResultCode: Readonly<Record<number, Kind>> = {
  3: ['STORE_UNWRITABLE', unwritable('access is denied')],
  [BUSY]: busy,
  [LOCKED]: busy,
  [PROTOCOL]: busy,
  8: ['STORE_UNWRITABLE', unwritable('it is read-only')],
  10: ['STORE_UNWRITABLE', unwritable('the disk reported an error')],
  11: ['STORE_UNREADABLE', unreadable('the file is damaged')],
  13: ['STORE_UNWRITABLE', unwritable('the disk is full')],
  14: ['STORE_UNREADABLE', unreadable('the file cannot be opened')],
  26: ['STORE_UNREADABLE', unreadable('it is not an SQLite file')],
}

/** Whether the error says that somebody else holds the file just now. */
export function isBusy(error: unknown): boolean {
  const code = resultCode(error)
  return code === BUSY || code === LOCKED || code === PROTOCOL
}

/** An error of SQLite in the words of the store; any other error as it is. */
export function sqliteError(error: unknown, file: string): unknown {
  const kind = byResultCode[resultCode(error) ?? -1]
  return kind ? new ProgressError(kind[0], kind[1](file), { cause: error }) : error
}

/** A file that SQLite reads, but that is not ours. */
export function foreignFile(file: string): ProgressError {
  return new ProgressError('STORE_UNREADABLE', unreadable('it is a database of another program')(file))
}

/** A file or folder that the system would not let us make. */
export function fileError(error: unknown, file: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === undefined) return error
  return new ProgressError('STORE_UNWRITABLE', unwritable(reasons[code] ?? message)(file), { cause: error })
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'access is denied',
  EPERM: 'access is denied',
  EROFS: 'it is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EEXIST: 'its folder is a file',
  EISDIR: 'it is a folder, not a file',
}

function resultCode(error: unknown): number | undefined {
  const { code, errcode } = (error ?? {}) as { code?: unknown; errcode?: unknown }
  // The low byte of an extended result code is its primary one.
  return code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number' ? errcode & 0xff : undefined
}

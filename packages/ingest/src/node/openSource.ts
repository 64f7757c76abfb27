import { createReadStream } from 'node:fs'
import { access, constants, open, readdir, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { nearestName } from '@fitcheck/core/verdict'
import { badInput } from '../badInput.js'
import type { IngestError } from '../ingestError.js'
import type { FileRole, Source } from '../reading.js'
import { MAGIC_LENGTH, unpack, unpackerOf } from './unpack.js'

/**
 * A file to read, checked before a byte of it is: that it is there, is no directory, and may be read. The path `-` is
 * standard input. Pipes are read as they come. What is packed by gzip or Zstandard is read unpacked: bytes and hash are
 * then of its content.
 *
 * @throws IngestError `CANNOT_READ`, from here or while reading
 * @example
 * const source = await openSource('all', 'predictions.csv')
 * const { evaluation } = await readEvaluation([source])
 */
export async function openSource(role: FileRole, path: string): Promise<Source> {
  if (path === '-') {
    const name = 'standard input'
    return { role, name, chunks: unpack(guarded(process.stdin, name), name) }
  }
  const found = await stat(path).catch((error: unknown) => cannotRead(path, error))
  if (found.isDirectory()) throw unreadable(path, 'it is a directory', 'Name a file in it.')
  if (found.isSocket() || found.isBlockDevice()) throw unreadable(path, 'it is a socket or a device')
  await access(path, constants.R_OK).catch((error: unknown) => cannotRead(path, error))
  const chunks = unpack(bytesOf(path), path)
  // Of a packed file, nobody knows yet how many bytes come out of it.
  const size = found.isFile() && !(await isPacked(path)) ? { size: found.size } : {}
  return { role, name: path, chunks, ...size }
}

async function isPacked(path: string): Promise<boolean> {
  // What keeps it from being opened is said when it is read.
  const file = await open(path).catch(() => null)
  if (file === null) return false
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(MAGIC_LENGTH) })
    return unpackerOf(buffer.subarray(0, bytesRead)) !== null
  } finally {
    await file.close()
  }
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  yield* guarded(createReadStream(path, { highWaterMark: 1 << 18 }), path)
}

async function* guarded(stream: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const chunks = stream[Symbol.asyncIterator]()
  try {
    for (;;) {
      const { value, done } = await chunks.next().catch((error: unknown) => cannotRead(name, error))
      if (done) return
      yield value
    }
  } finally {
    await chunks.return?.()
  }
}

async function cannotRead(path: string, error: unknown): Promise<never> {
  const { code } = error as { code?: string }
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      throw unreadable(path, 'no such file', await didYouMean(path))
    case 'EACCES':
    case 'EPERM':
      throw unreadable(path, 'permission denied', 'Change its permissions, or run as its owner.')
    case 'EISDIR':
      throw unreadable(path, 'it is a directory', 'Name a file in it.')
    default:
      throw unreadable(path, `the system reports ${code ?? 'an error'}`)
  }
}

function unreadable(path: string, found: string, remedy = 'Give a file of predictions.'): IngestError {
  const details = { file: path, found, expected: 'a file that can be read', remedy }
  return badInput('CANNOT_READ', details, `cannot be read: ${found}`)
}

async function didYouMean(path: string): Promise<string> {
  const names = await readdir(dirname(path)).catch(() => [])
  const nearest = nearestName(basename(path), names)
  return nearest === undefined ? 'Check the path.' : `Did you mean ${nearest}?`
}

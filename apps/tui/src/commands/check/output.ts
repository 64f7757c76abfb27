import { existsSync, statSync } from 'node:fs'
import { dirname, extname, resolve } from 'node:path'
import { misuse } from '../../misuse.js'
import type { Format } from './report.js'

/** A file asked for by `--out`, and the format its name says. */
export interface OutFile {
  readonly path: string
  readonly format: Format
}

const formats: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.json': 'json',
  '.xml': 'junit',
  '.html': 'html',
  '.yaml': 'model-index',
  '.yml': 'model-index',
}

/**
 * Where a report shall go, checked before anything is read.
 * @throws code `MISUSE` where the ending names no format, the folder is not there, or the path is anything but a file.
 */
export function parseOut(given: string): OutFile {
  const format = formats[extname(given).toLowerCase()]
  if (!format)
    throw misuse(
      `--out: '${given}' has no known ending. Use .txt, .md, .json, .xml (JUnit), .html or .yaml (model-index); ` +
        'it chooses the format.',
    )
  const path = resolve(given)
  if (!existsSync(dirname(path))) throw misuse(`--out: the folder of '${given}' is not there. Make it first.`)
  const there = statSync(path, { throwIfNoEntry: false })
  if (there?.isDirectory()) throw misuse(`--out: '${given}' is a folder. Name a file in it.`)
  if (there && !there.isFile())
    throw misuse(`--out: '${given}' is a pipe, socket or device, which a file would replace. Name a file.`)
  return { path, format }
}

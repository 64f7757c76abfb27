import { existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
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
 * @throws code `MISUSE` where the ending names no format, the folder is not there, or the path is a folder.
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
  if (existsSync(path) && statSync(path).isDirectory())
    throw misuse(`--out: '${given}' is a folder. Name a file in it.`)
  return { path, format }
}

/**
 * Writes a whole file or none: into a temporary one in the same folder, then renamed. Nothing runs between, for both
 * are synchronous, so Ctrl-C cannot leave half a file either.
 */
export function writeWhole(path: string, text: string): void {
  const target = existsSync(path) ? realpathSync(path) : path
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  try {
    const mode = existsSync(target) ? statSync(target).mode : 0o666
    writeFileSync(temporary, text, { flag: 'wx', mode })
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw misuse(`--out: cannot write '${path}': ${(error as Error).message}.`)
  }
}

import { existsSync, linkSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { misuse } from './misuse.js'

/**
 * Writes a whole file or none: into a temporary one in the same folder, then renamed. Nothing runs between, for both
 * are synchronous, so Ctrl-C cannot leave half a file either.
 * @param what What asked for it, for messages: `--out`.
 * @param replace Whether a file that is there may be replaced; it keeps its mode, and a link stays one.
 * @throws code `MISUSE` where it cannot be written
 */
export function writeWhole(
  path: string,
  text: string,
  { what = '--out', replace = true }: { readonly what?: string; readonly replace?: boolean } = {},
): void {
  const target = existsSync(path) ? realpathSync(path) : path
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  try {
    const mode = existsSync(target) ? statSync(target).mode : 0o666
    writeFileSync(temporary, text, { flag: 'wx', mode })
    if (replace) renameSync(temporary, target)
    else renameNew(temporary, target)
  } catch (error) {
    throw misuse(`${what}: cannot write '${path}': ${reasonOf(error as NodeJS.ErrnoException)}.`)
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** A link is refused where a file came to be in between, and a rename would take its place; not every disk has links. */
function renameNew(temporary: string, target: string): void {
  try {
    linkSync(temporary, target)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(target)) throw error
    renameSync(temporary, target)
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EFBIG: 'it is larger than files may be here',
  EDQUOT: 'the quota is used up',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'nothing can be written to that disk',
  EEXIST: 'it is there already',
}

function reasonOf({ code = '', message }: NodeJS.ErrnoException): string {
  return reasons[code] ?? message
}

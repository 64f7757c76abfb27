import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder in the system's temporary one, gone when this process is: also after Ctrl-C, for it holds hundreds of MB. */
export function columnsFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'fitcheck-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])
    process.once(signal, () => process.exit(code))
  return folder
}

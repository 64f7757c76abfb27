import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** Packs a package of the workspace as it would be published: `packPackage('apps/tui', join(folder, 'fitcheck.tgz'))`. */
export function packPackage(folder, tarball) {
  execFileSync('npx', ['-y', packageManager, 'pack', '--out', tarball], {
    cwd: join(root, folder),
    stdio: 'pipe',
  })
}

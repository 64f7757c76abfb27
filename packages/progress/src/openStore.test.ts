import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const index = new URL('../dist/index.js', import.meta.url).href

it('loads no engine before a store is opened, and never pg for a file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fitcheck-progress-'))
  // CommonJS packages are all in this cache; node:sqlite is in the list of loaded builtins.
  const script = `
    import { createRequire } from 'node:module'
    const loaded = () => [
      Object.keys(createRequire(import.meta.url).cache).some((path) => /[\\\\/]pg[\\\\/]/.test(path)),
      process.moduleLoadList.some((name) => name.endsWith(' sqlite') || name.endsWith('node:sqlite')),
    ]
    const { openStore } = await import(${JSON.stringify(index)})
    const before = loaded()
    const store = await openStore({ FITCHECK_DATA: ${JSON.stringify(folder)} })
    const after = loaded()
    await store.close()
    await openStore({ DATABASE_URL: 'nowhere' }).catch(() => undefined)
    process.stdout.write(JSON.stringify([before, after, loaded()]))
  `
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script])
  await rm(folder, { recursive: true, force: true })
  expect(JSON.parse(stdout)).toEqual([
    [false, false],
    [false, true],
    [true, true],
  ])
})

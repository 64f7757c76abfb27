import { spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readEvaluation } from '../readEvaluation.js'
import { openSource } from './openSource.js'

let folder = ''
const path = (name: string) => join(folder, name)
const ROWS = 'id,label,base_pred,tuned_pred\n1,0,0,1\n2,1,0,1\n'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fitcheck-'))
  await writeFile(path('predictions.csv'), ROWS)
  await mkdir(path('runs'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('openSource', () => {
  it('reads a file, and knows its size', async () => {
    const source = await openSource('all', path('predictions.csv'))
    expect(source).toMatchObject({ role: 'all', name: path('predictions.csv'), size: ROWS.length })
    expect((await readEvaluation([source])).files[0]!.rows).toBe(2)
  })

  it('says what a missing file may have been called', async () => {
    await expect(openSource('all', path('prediction.csv'))).rejects.toMatchObject({
      code: 'CANNOT_READ',
      message: `${path('prediction.csv')}: cannot be read: no such file. Did you mean predictions.csv?`,
    })
    await expect(openSource('all', path('nowhere/at-all'))).rejects.toMatchObject({
      message: `${path('nowhere/at-all')}: cannot be read: no such file. Check the path.`,
    })
  })

  it('refuses a directory and a socket', async () => {
    await expect(openSource('all', path('runs'))).rejects.toMatchObject({
      message: `${path('runs')}: cannot be read: it is a directory. Name a file in it.`,
    })
    const server = createServer().listen(path('socket'))
    await new Promise((resolve) => server.once('listening', resolve))
    await expect(openSource('all', path('socket'))).rejects.toMatchObject({
      message: `${path('socket')}: cannot be read: it is a socket or a device. Give a file of predictions.`,
    })
    server.close()
  })

  it('refuses a file that may not be read', async () => {
    await writeFile(path('secret.csv'), ROWS)
    await chmod(path('secret.csv'), 0)
    // Root may read all: become somebody else meanwhile.
    const root = process.getuid?.() === 0
    if (root) await chmod(folder, 0o755)
    if (root) process.seteuid!(65534)
    try {
      await expect(readEvaluation([await openSource('all', path('secret.csv'))])).rejects.toMatchObject({
        code: 'CANNOT_READ',
        message: `${path('secret.csv')}: cannot be read: permission denied. Change its permissions, or run as its owner.`,
      })
    } finally {
      if (root) process.seteuid!(0)
    }
  })

  it('says so when a file goes away between opening and reading', async () => {
    await writeFile(path('gone.csv'), ROWS)
    const source = await openSource('all', path('gone.csv'))
    await rm(path('gone.csv'))
    await expect(readEvaluation([source])).rejects.toMatchObject({ code: 'CANNOT_READ' })
  })

  it('reads a named pipe', async () => {
    await run('mkfifo', [path('pipe')])
    const writing = writeFile(path('pipe'), ROWS)
    const { files } = await readEvaluation([await openSource('all', path('pipe'))])
    await writing
    expect(files[0]!.rows).toBe(2)
  })

  it('reads standard input as the path -', async () => {
    const entry = (name: string) => JSON.stringify(new URL(`../../dist/${name}.js`, import.meta.url).href)
    const program = `
      import { readEvaluation } from ${entry('index')}
      import { openSource } from ${entry('node')}
      const { files } = await readEvaluation([await openSource('all', '-')])
      process.stdout.write(files[0].name + ' ' + files[0].rows)`
    const child = spawn(process.execPath, ['--input-type=module', '-e', program])
    child.stdin.end(ROWS)
    let output = ''
    for await (const chunk of child.stdout) output += chunk
    expect(output).toBe('standard input 2')
  })
})

function run(command: string, args: readonly string[]): Promise<number | null> {
  return new Promise((resolve) => spawn(command, args).on('close', resolve))
}

import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { cli, fitcheck, temporaryFolder } from './fitcheck.js'

describe('help and version', () => {
  it('fitcheck alone prints the help', async () => {
    const alone = await fitcheck([])
    const asked = await fitcheck(['--help'])
    expect(alone).toEqual(asked)
    expect(alone.code).toBe(0)
    for (const word of ['check', 'policy', 'Examples:', 'Exit codes']) expect(alone.stdout).toContain(word)
    expect(Math.max(...alone.stdout.split('\n').map((row) => row.length))).toBeLessThanOrEqual(80)
  })

  it('--version prints it', async () => {
    expect(await fitcheck(['--version'])).toEqual({
      code: 0,
      stdout: `fitcheck ${packageJson.version}\n`,
      stderr: '',
    })
  })

  it('help check is check --help, in 80 columns, with the examples by name', async () => {
    const help = await fitcheck(['help', 'check'])
    expect(help).toEqual(await fitcheck(['check', '--help']))
    expect(help.code).toBe(0)
    for (const word of ['--base', '--train-complete', '--set', 'spam-imbalanced', 'Exit codes:'])
      expect(help.stdout).toContain(word)
    expect(Math.max(...help.stdout.split('\n').map((row) => [...row].length))).toBeLessThanOrEqual(80)
  })
})

describe('a bug', () => {
  const broken = temporaryFolder()
  cpSync(join(cli, '..'), broken.path, { recursive: true })
  writeFileSync(join(broken.path, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(broken.path, 'program.js'), "throw new Error('broken on purpose')")
  const script = join(broken.path, 'cli.js')

  it('is 70, never 1, with a message and no stack', async () => {
    const { code, stdout, stderr } = await fitcheck(['check'], { script })
    expect(stderr).toContain('this is a bug in fitcheck, not in your data: broken on purpose')
    expect(stderr).not.toContain('    at ')
    expect({ code, stdout }).toEqual({ code: 70, stdout: '' })
  })

  it('shows its stack where it is asked for', async () => {
    const { code, stderr } = await fitcheck(['check'], { script, env: { FITCHECK_DEBUG: '1' } })
    expect(stderr).toContain('program.js')
    expect(code).toBe(70)
  })
})

describe('start-up', () => {
  it('check loads its own code and Node’s alone, and none of the app’s or the server’s', async () => {
    const folder = temporaryFolder()
    const log = join(folder.path, 'loaded.txt')
    const hook = folder.write(
      'hook.mjs',
      `import { registerHooks } from 'node:module'
       import { appendFileSync } from 'node:fs'
       registerHooks({ load(url, context, next) { appendFileSync(${JSON.stringify(log)}, url + '\\n'); return next(url, context) } })`,
    )
    const env = { NODE_OPTIONS: `--import=${pathToFileURL(hook).href}` }
    expect((await fitcheck(['check', '--example', 'spam'], { env })).code).toBe(2)
    const loaded = readFileSync(log, 'utf8').trim().split('\n')
    const own = loaded.filter((url) => !url.startsWith('node:'))
    expect(own.length).toBeGreaterThan(2)
    expect(own.filter((url) => !url.startsWith(pathToFileURL(join(cli, '..')).href))).toEqual([])
    const text = own.map((url) => readFileSync(new URL(url), 'utf8')).join('')
    expect(text).not.toMatch(/react-reconciler|ssh-userauth|duckdb/)
    expect(text.length).toBeLessThan(1_100_000)
  })

  it('keeps what is compiled in the user’s own cache folder, and does without where it cannot', async () => {
    const home = temporaryFolder()
    const words = ['check', '--example', 'spam']
    const { code, stderr } = await fitcheck(words, { env: { HOME: home.path } })
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' })
    expect(existsSync(join(home.path, '.cache', 'fitcheck'))).toBe(true)
    const file = home.write('file', '')
    const without = await fitcheck(words, { env: { HOME: file } })
    expect({ code: without.code, stderr: without.stderr }).toEqual({ code: 2, stderr: '' })
    await fitcheck(['--version'], { env: { HOME: join(home.path, 'other') } })
    expect(existsSync(join(home.path, 'other'))).toBe(false)
  })
})

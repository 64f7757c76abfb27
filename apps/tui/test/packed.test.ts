// The package as strangers get it: packed, installed by npm in an empty folder, run from there.
import { execFileSync } from 'node:child_process'
import { existsSync, lstatSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { temporaryFolder } from './fitcheck.js'

const MOST_PACKAGES = 25
const MOST_BYTES = 15e6

const root = fileURLToPath(new URL('..', import.meta.url))

it('installs as at most 25 packages of 15 MB in all, and judges from there', () => {
  const { path } = temporaryFolder()
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', path], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [{ filename }] = JSON.parse(packed)
  const project = join(path, 'project')
  execFileSync('mkdir', [project])
  writeFileSync(join(project, 'package.json'), '{ "private": true }')
  execFileSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--offline', '--cache', join(path, 'cache'), join(path, filename)],
    {
      cwd: project,
      stdio: 'pipe',
    },
  )
  const modules = join(project, 'node_modules')
  const entries = readdirSync(modules, { recursive: true, withFileTypes: true })
  const packages = entries.filter(({ name }) => name === 'package.json')
  const bytes = entries.reduce((sum, each) => sum + lstatSync(join(each.parentPath, each.name)).size, 0)
  expect(packages.length).toBeLessThanOrEqual(MOST_PACKAGES)
  expect(bytes).toBeLessThan(MOST_BYTES)
  expect(existsSync(join(modules, 'fitcheck', 'dist', 'man', 'fitcheck.1'))).toBe(true)

  const run = (...words: string[]) =>
    execFileSync(process.execPath, [join(modules, 'fitcheck', 'dist', 'cli.js'), ...words], {
      cwd: project,
      encoding: 'utf8',
    })
  expect(run('--version')).toMatch(/^fitcheck \d+\.\d+\.\d+\n$/)
  expect(run('completion', 'bash')).toContain('--policy')
  expect(JSON.parse(run('doctor', '--format', 'json')).examinations.length).toBeGreaterThan(4)
})

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { packPackage } from './packPackage.mjs'

/**
 * The command `fitcheck` packed, and installed by npm without a registry on a machine of its own: a folder that is home
 * and holds npm's cache, and an environment with the command on its path.
 */
export function installCommand() {
  const machine = mkdtempSync(join(tmpdir(), 'fitcheck-examples-'))
  const tarball = join(machine, 'fitcheck.tgz')
  packPackage('apps/tui', tarball)
  const installed = join(machine, 'installed')
  mkdirSync(installed)
  const path = [join(installed, 'node_modules', '.bin'), dirname(process.execPath), process.env.PATH]
  const environment = {
    HOME: machine,
    PATH: path.join(delimiter),
    npm_config_cache: join(machine, 'cache'),
    npm_config_offline: 'true',
    npm_config_registry: 'http://127.0.0.1:9',
    npm_config_update_notifier: 'false',
  }
  writeFileSync(join(installed, 'package.json'), '{ "private": true }')
  execFileSync('npm', ['install', '--no-audit', '--no-fund', tarball], {
    cwd: installed,
    env: environment,
    stdio: 'pipe',
  })
  return { machine, tarball, environment, remove: () => rmSync(machine, { recursive: true, force: true }) }
}

/** What a program said and ended with; `status` is `null` where there is no such program. */
export function runProgram(program, args, cwd, env) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: 'utf8' })
  return { status, stdout, stderr }
}

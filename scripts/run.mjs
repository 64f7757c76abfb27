// The tasks behind the root's npm scripts. Runs on the workspace's own Node, after bootstrap.mjs installed.
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './chromium.mjs'
import { failures, readCounts, reportFolders } from './counts.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const [task, ...args] = process.argv.slice(2)
process.env.TURBO_TELEMETRY_DISABLED = '1'
process.env.NEXT_TELEMETRY_DISABLED = '1'

const tasks = {
  async build() {
    await orExit(turbo('build', '--output-logs=errors-only'))
  },

  /** Builds everything, then serves the web app until it is stopped. */
  async start() {
    await tasks.build()
    const server = join(root, 'apps/web/.next/standalone/apps/web/server.js')
    await orExit(run(process.execPath, [server], { HOSTNAME: process.env.HOST ?? 'localhost' }))
  },

  /** Everything that must be green: types, style, arrows, unit tests, packed packages, end-to-end. */
  async test() {
    rmReports()
    const codes = [
      await turbo('build', 'typecheck', 'lint', 'test', '--continue=dependencies-successful', ...quietLogs),
      await run('biome', ['check', 'scripts', 'package.json', 'turbo.json', 'tsconfig.base.json']),
      await run('depcruise', ['--config', '.dependency-cruiser.mjs', 'packages', 'apps']),
      await run('vitest', ['run', '--root', 'scripts']),
      await withChromium(() => turbo('e2e', '--continue=dependencies-successful', ...quietLogs)),
    ]
    finish(codes)
  },

  /** What takes longer than a push should wait: kills, soak, fuzz, truth. */
  async 'test:long'() {
    rmReports()
    finish([await turbo('test:long', '--concurrency=1', '--continue=dependencies-successful')])
  },

  /** Format, lint, types, arrows, unit: the quick check while working. */
  async check() {
    const codes = [
      await run('biome', ['check', '.']),
      await turbo('build', 'typecheck', 'test', '--continue=dependencies-successful', ...quietLogs),
      await run('depcruise', ['--config', '.dependency-cruiser.mjs', 'packages', 'apps']),
    ]
    finish(codes)
  },

  /** A picture of every page and terminal screen, in shots/. */
  async shots() {
    await tasks.build()
    rmSync(join(root, 'shots'), { recursive: true, force: true })
    mkdirSync(join(root, 'shots'))
    await orExit(withChromium(() => turbo('shots', '--concurrency=1', '--output-logs=errors-only')))
    console.log(`Pictures are in ${join(root, 'shots')}`)
  },

  async dev() {
    await orExit(turbo('dev'))
  },

  async bench() {
    await orExit(turbo('bench', '--concurrency=1'))
  },
}

const quietLogs = ['--output-logs=new-only']
await tasks[task](...args)

function turbo(...argv) {
  // One task a core: builds and test runners are parallel in themselves.
  const concurrency = argv.some((word) => word.startsWith('--concurrency'))
    ? []
    : [`--concurrency=${availableParallelism()}`]
  return run('npx', ['-y', process.env.FITCHECK_PNPM, 'exec', 'turbo', 'run', ...argv, ...concurrency])
}

/** Runs a command to its end and gives its exit code; passes on Ctrl-C and SIGTERM. */
function run(command, argv, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, argv, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' })
    const forward = (signal) => child.kill(signal)
    process.on('SIGINT', forward).on('SIGTERM', forward)
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      process.off('SIGINT', forward).off('SIGTERM', forward)
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143))
    })
  })
}

async function orExit(codePromise) {
  const code = await codePromise
  if (code !== 0) process.exit(code)
}

async function withChromium(use) {
  const found = await findChromium()
  if (!found.path) {
    console.error(`\nfitcheck: no Chromium for the end-to-end tests.\n${found.advice}\n`)
    return 1
  }
  process.env.CHROMIUM_PATH = found.path
  return use()
}

function rmReports() {
  for (const dir of reportFolders(root)) rmSync(dir, { recursive: true, force: true })
}

/** Prints the one line that sums all runners; fails where a test or a step did. */
function finish(codes) {
  const { passed, failed, skipped } = readCounts(root)
  const broken = codes.filter((code) => code !== 0).length
  // Said again at the end: what failed early has long scrolled away.
  for (const line of failures(root)) console.error(`failed: ${line}`)
  if (broken > 0 && failed === 0)
    console.error(`\nfitcheck: ${broken} of ${codes.length} steps failed; see above.`)
  console.log(
    `\n${passed} passed, ${Math.max(failed, broken > 0 ? 1 : 0)} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  )
  process.exit(broken > 0 || failed > 0 || passed === 0 ? 1 : 0)
}

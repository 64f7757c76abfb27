// What `npm start`, `npm test` and their like call, with whatever Node (20 or newer) and npm the machine has:
// install the workspace, make sure that its own Node 24 came with it, then hand over to that Node.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'node_modules', '.bin')
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const [task, ...args] = process.argv.slice(2)
const tasks = ['start', 'test', 'test:long', 'shots', 'dev', 'check', 'bench', 'build']
if (!tasks.includes(task)) fail(`unknown task '${task}'. Tasks: ${tasks.join(', ')}.`)

await step('npx', [
  '-y',
  packageManager,
  'install',
  '--frozen-lockfile',
  '--prefer-offline',
  '--config.engine-strict=false',
])
const node = workspaceNode()
const env = {
  ...process.env,
  FITCHECK_SYSTEM_NODE: process.execPath,
  PATH: bin + delimiter + process.env.PATH,
  FITCHECK_PNPM: packageManager,
}
await step(node, [join(root, 'scripts', 'run.mjs'), task, ...args], env)

/** The Node that the workspace brings (Linux), else this one where it is new enough. */
function workspaceNode() {
  const local = join(bin, 'node')
  if (existsSync(local)) return local
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath
  fail(
    `this is Node ${process.versions.node}, and the workspace's own Node 24 was not installed for ` +
      `${process.platform}-${process.arch}. Install Node 22.13 or newer and try again.`,
  )
}

/** Runs a command to its end, passing on Ctrl-C and SIGTERM; leaves with its exit code where it fails. */
function step(command, argv, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(command, argv, {
      cwd: root,
      env,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
    const forward = (signal) => child.kill(signal)
    process.on('SIGINT', forward).on('SIGTERM', forward)
    child.on('error', (error) => fail(`could not run ${command}: ${error.message}`))
    child.on('exit', (code, signal) => {
      process.off('SIGINT', forward).off('SIGTERM', forward)
      if (code === 0) resolve()
      else process.exit(code ?? (signal === 'SIGINT' ? 130 : 143))
    })
  })
}

function fail(message) {
  console.error(`fitcheck: ${message}`)
  process.exit(1)
}

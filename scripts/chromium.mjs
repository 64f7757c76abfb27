// Finds a Chromium for end-to-end tests and pictures, or installs one where that is possible.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const installed = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/**
 * In this order: CHROMIUM_PATH; one on the PATH; Playwright's own download, present or fetched; Debian's package
 * where this is root. Returns `{ path }`, or `{ path: null, advice }`.
 */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (starts(given)) return { path: given }
    return {
      path: null,
      advice: `CHROMIUM_PATH is '${given}', which does not start. Set it to a Chromium's executable.`,
    }
  }
  return (
    fromPath() ??
    fromPlaywright() ??
    fromDebian() ?? {
      path: null,
      advice:
        "Looked at CHROMIUM_PATH and the PATH, tried Playwright's download and (as root) apt-get.\n" +
        "Install Chromium or Chrome with your system's package manager, or set CHROMIUM_PATH to one.",
    }
  )
}

function fromPath() {
  for (const name of installed) {
    const found = spawnSync('which', [name], { encoding: 'utf8' }).stdout?.trim()
    if (found && starts(found)) return { path: found }
  }
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  return existsSync(mac) ? { path: mac } : null
}

function fromPlaywright() {
  const require = createRequire(fileURLToPath(new URL('../apps/web/package.json', import.meta.url)))
  const { chromium } = require('@playwright/test')
  if (existsSync(chromium.executablePath()) && starts(chromium.executablePath()))
    return { path: chromium.executablePath() }
  console.log('No Chromium found; trying the download of Playwright …')
  const cli = require.resolve('@playwright/test/cli')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 180_000 })
  return existsSync(chromium.executablePath()) && starts(chromium.executablePath())
    ? { path: chromium.executablePath() }
    : null
}

function fromDebian() {
  if (process.getuid?.() !== 0 || spawnSync('which', ['apt-get']).status !== 0) return null
  console.log("Trying Debian's package: apt-get install chromium …")
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update'], { stdio: 'ignore', env })
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'ignore', env })
  return fromPath()
}

function starts(path) {
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 })
    return true
  } catch {
    return false
  }
}

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PlaywrightTestConfig } from '@playwright/test'

const server = fileURLToPath(new URL('.next/standalone/apps/web/server.js', import.meta.url))

// The first process to read this takes a free port; the workers it starts inherit it.
process.env['FITCHECK_WEB_PORT'] ??= freePort()
const port = process.env['FITCHECK_WEB_PORT']

// Progress of a run of its own, gone with it; the tests read keys of attempts there.
if (process.env['FITCHECK_WEB_DATA'] === undefined) {
  const made = mkdtempSync(join(tmpdir(), 'fitcheck-web-'))
  process.env['FITCHECK_WEB_DATA'] = made
  process.on('exit', () => rmSync(made, { recursive: true, force: true }))
}
const data = process.env['FITCHECK_WEB_DATA']

/** The built server in Chromium: what the end-to-end tests and the pictures share. */
export const served = {
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A loaded machine may be late once; a test that passes only then is listed as flaky.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      ...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : {}),
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" "${server}"`,
    url: `http://localhost:${port}/api/health`,
    env: { PORT: port, HOSTNAME: 'localhost', FITCHECK_DATA: data },
    reuseExistingServer: false,
  },
} satisfies PlaywrightTestConfig

function freePort(): string {
  const script =
    "const s=require('net').createServer().listen(0,()=>{process.stdout.write(String(s.address().port));s.close()})"
  return execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' })
}

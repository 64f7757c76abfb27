// The packages as other repositories get them: packed, installed by npm in an empty project outside the
// workspace, and used from ESM, from require() and from TypeScript.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packPackage } from './packPackage.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (name) => join(root, 'node_modules', '.bin', name)
const packages = ['core', 'ingest']

/** Node binaries to prove the packages on: the workspace's, and the one the machine started with. */
const nodes = [...new Set([process.execPath, process.env.FITCHECK_SYSTEM_NODE ?? process.execPath])]

let project
const tarballs = {}

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'fitcheck-packed-'))
  for (const name of packages) {
    tarballs[name] = join(project, `${name}.tgz`)
    packPackage(join('packages', name), tarballs[name])
  }
  writeFileSync(join(project, 'package.json'), '{ "name": "stranger", "private": true, "type": "module" }')
  execFileSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--loglevel=error', ...Object.values(tarballs)],
    {
      cwd: project,
      stdio: 'pipe',
    },
  )
})

afterAll(() => rmSync(project, { recursive: true, force: true }))

function runProgram(node, file, text) {
  writeFileSync(join(project, file), text)
  return execFileSync(node, [file], { cwd: project, encoding: 'utf8' }).trim()
}

const judgeSeedMatrix = `
  const rows = (n, truth, prediction) => Array.from({ length: n }, () => [truth, prediction])
  const all = [...rows(85, 'spam', 'spam'), ...rows(15, 'spam', 'ham'), ...rows(10, 'ham', 'spam'), ...rows(90, 'ham', 'ham')]
  const verdict = judge({
    task: 'binary', positive: 'spam',
    splits: { 'domain-test': { truth: all.map((r) => r[0]), tuned: { predictions: all.map((r) => r[1]) } } },
  }, parsePolicy({ extends: 'balanced' }))
  const floor = verdict.claims.find((claim) => claim.id === 'floor/precision')
  console.log(verdict.decision, floor.estimate.toFixed(3), floor.interval.lower.toFixed(3), floor.interval.upper.toFixed(3))
`
const seedAnswer = 'inconclusive 0.895 0.815 0.948'

describe.each(nodes)('packed packages on %s', (node) => {
  it('@fitcheck/core judges from ESM', () => {
    const text = `import { judge, parsePolicy } from '@fitcheck/core'\n${judgeSeedMatrix}`
    expect(runProgram(node, 'esm.mjs', text)).toBe(seedAnswer)
  })

  it('@fitcheck/core judges from require()', () => {
    const text = `const { judge, parsePolicy } = require('@fitcheck/core/verdict')\n${judgeSeedMatrix}`
    expect(runProgram(node, 'required.cjs', text)).toBe(seedAnswer)
  })

  it('every entry of core and ingest loads by import and by require', () => {
    const entries = packages.flatMap((name) =>
      Object.keys(JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')).exports)
        .filter((entry) => entry !== './package.json')
        .map((entry) => `@fitcheck/${name}${entry.slice(1)}`),
    )
    const text = `
      const { createRequire } = await import('node:module')
      const require = createRequire(import.meta.url)
      for (const entry of ${JSON.stringify(entries)}) {
        const names = Object.keys(await import(entry))
        const required = Object.keys(require(entry)).filter((name) => name !== '__esModule' && name !== 'default')
        if (names.length === 0 || names.join() !== required.join()) throw new Error(entry + ': ' + names + ' / ' + required)
      }
      console.log('loaded')`
    expect(runProgram(node, 'entries.mjs', text)).toBe('loaded')
  })

  it('@fitcheck/ingest reads a CSV that core then judges', () => {
    const csv = readFileSync(join(root, 'examples', 'spam-imbalanced', 'predictions.csv'))
    writeFileSync(join(project, 'predictions.csv'), csv)
    const text = `
      import { judge, parsePolicy } from '@fitcheck/core'
      import { openSource } from '@fitcheck/ingest/node'
      import { readEvaluation } from '@fitcheck/ingest'
      const { evaluation } = await readEvaluation([await openSource('all', 'predictions.csv')])
      const verdict = judge(evaluation, parsePolicy({ extends: 'balanced' }))
      console.log(verdict.decision, verdict.findings.map((finding) => finding.code).includes('accuracy-trap'))`
    expect(runProgram(node, 'ingest.mjs', text)).toBe('hold true')
  })
})

describe('packed packages for TypeScript', () => {
  it('type-checks under nodenext and refuses a wrong argument', () => {
    mkdirSync(join(project, 'ts'), { recursive: true })
    writeFileSync(
      join(project, 'ts', 'use.ts'),
      `import { wilsonInterval } from '@fitcheck/core/intervals'
       import { judge, parsePolicy, type Evaluation, type Verdict } from '@fitcheck/core'
       import { readEvaluation } from '@fitcheck/ingest'
       const evaluation: Evaluation = {
         task: 'binary', positive: 'yes',
         splits: { 'domain-test': { truth: ['yes', 'no'], tuned: { predictions: ['yes', null] } } },
       }
       const verdict: Verdict = judge(evaluation, parsePolicy({ extends: 'spam' }))
       export const lower: number = wilsonInterval(85, 95, { confidence: 0.95 }).lower
       export const read = readEvaluation
       // @ts-expect-error a verdict has no such decision
       export const wrong = verdict.decision === 'maybe'`,
    )
    const config = {
      compilerOptions: { module: 'nodenext', target: 'es2022', strict: true, noEmit: true, types: [] },
      include: ['ts'],
    }
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(config))
    expect(() => execFileSync(bin('tsc'), ['-p', project], { encoding: 'utf8', stdio: 'pipe' })).not.toThrow()
  })

  it.each(packages)('@fitcheck/%s passes publint and attw', (name) => {
    const quiet = { encoding: 'utf8', stdio: 'pipe' }
    expect(execFileSync(bin('publint'), ['run', tarballs[name], '--strict'], quiet)).toContain('All good')
    execFileSync(bin('attw'), [tarballs[name], '--profile', 'esm-only'], quiet)
  })
})

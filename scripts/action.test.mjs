// The GitHub action of this repository: its step run as GitHub runs it, on the command packed.
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startJob } from './ciJob.mjs'
import { installCommand, runProgram } from './installedCommand.mjs'
import { readYaml } from './readYaml.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

let command

beforeAll(() => {
  command = installCommand()
})
afterAll(() => command?.remove())

describe('action.yml, as GitHub runs its step', () => {
  const action = readYaml(join(root, 'action.yml'))
  const step = action.runs.steps.find(({ run }) => run)

  /** Inputs to variables as the step says, then the shell that GitHub starts for `shell: bash`. */
  function runAction(job, inputs = {}) {
    const values = { version: command.tarball, ...inputs }
    const given = Object.entries(step.env).map(([name, expression]) => {
      const [, input] = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression)
      return [name, values[input] ?? action.inputs[input].default]
    })
    const script = join(job.folder, 'step.sh')
    writeFileSync(script, step.run)
    const shell = ['--noprofile', '--norc', '-eo', 'pipefail', script]
    return runProgram('bash', shell, job.repository, { ...job.env, ...Object.fromEntries(given) })
  }

  it('judges the project of the folder, once, and says decision, exit code and where the verdict is', () => {
    const job = startJob(command)
    expect(runAction(job)).toMatchObject({ status: 0, stdout: expect.stringContaining('Ship') })
    const verdict = join(job.repository, 'verdict.json')
    expect(job.outputs()).toEqual({ decision: 'ship', 'exit-code': '0', verdict })
    expect(JSON.parse(readFileSync(verdict, 'utf8'))).toMatchObject({ decision: 'ship' })
    const [headline, ...rest] = job.summary().trim().split('\n')
    expect(headline).toMatch(/\bShip\b/)
    expect(rest).not.toContain(headline)
  })

  it('takes files, policy, fields and reports, those of several lines one a line', () => {
    const job = startJob(command)
    cpSync(join(root, 'examples', 'breast-cancer/predictions.csv'), join(job.repository, 'two words.csv'))
    const { status } = runAction(job, {
      files: '  two words.csv\n',
      policy: 'medical',
      set: 'floors.recall=0.5\nfloors.specificity=0.4\n',
      out: 'report.md\n\nverdict one.json\n',
      format: 'json',
    })
    const { policy, claims } = JSON.parse(job.file('verdict one.json'))
    expect(policy.name).toBe('medical')
    expect(claims.filter(({ role }) => role === 'floor').map(({ bar }) => bar)).toEqual([0.5, 0.4])
    expect(job.outputs()).toMatchObject({
      'exit-code': String(status),
      verdict: join(job.repository, 'verdict one.json'),
    })
    expect(job.has('report.md')).toBe(true)
  })

  it.each([
    { accuracy: 0.95, failOn: 'inconclusive', code: 1, status: 1 },
    { accuracy: 0.95, failOn: 'hold', code: 1, status: 1 },
    { accuracy: 0.95, failOn: 'never', code: 1, status: 0 },
    { accuracy: 0.88, failOn: 'inconclusive', code: 2, status: 2 },
    { accuracy: 0.88, failOn: 'hold', code: 2, status: 0 },
    { accuracy: 0.88, failOn: 'never', code: 2, status: 0 },
  ])(
    'ends in $status with fail-on $failOn where fitcheck ends in $code',
    ({ accuracy, failOn, code, status }) => {
      const job = startJob(command)
      expect(runAction(job, { 'fail-on': failOn, set: `floors.accuracy=${accuracy}` })).toMatchObject({
        status,
      })
      expect(job.outputs()).toMatchObject({ 'exit-code': String(code) })
    },
  )

  it('fails whatever fail-on says where nothing could be judged, and gives no verdict of an earlier run', () => {
    const job = startJob(command)
    writeFileSync(join(job.repository, 'verdict.json'), '{}')
    expect(runAction(job, { files: 'absent.csv', 'fail-on': 'never' })).toMatchObject({ status: 66 })
    expect(job.outputs()).toEqual({ 'exit-code': '66' })
    expect(runAction(startJob(command), { 'fail-on': 'holds' })).toMatchObject({ status: 64 })
  })

  it.each(['$(touch pwned)', '`touch pwned`', '; touch pwned;', '"; touch pwned; "', "'; touch pwned; '"])(
    'runs nothing of an input such as %s',
    (evil) => {
      const words = ['files', 'base', 'policy', 'set', 'format', 'out']
      const together = Object.fromEntries(words.map((input) => [input, evil]))
      for (const inputs of [together, { version: evil }, { 'fail-on': evil }]) {
        const job = startJob(command)
        expect(runAction(job, inputs).status).toBeGreaterThan(0)
        expect(job.has('pwned')).toBe(false)
      }
    },
  )

  it('takes no file for an option, and has no expression in its script', () => {
    const job = startJob(command)
    expect(runAction(job, { files: '--help' })).toMatchObject({ status: 66 })
    writeFileSync(join(job.repository, '--out=rows.json'), 'a file')
    writeFileSync(join(job.repository, 'rows.json'), 'another')
    expect(runAction(job, { files: '--out=rows.json' })).toMatchObject({ status: 65 })
    expect(job.file('rows.json')).toBe('another')
    expect(step.run).not.toContain('${{')
  })
})

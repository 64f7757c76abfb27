// The repository of examples/ci: its gate run as a pipeline runs it, with the command installed as a stranger does.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startJob } from './ciJob.mjs'
import { installCommand, runProgram } from './installedCommand.mjs'
import { readYaml } from './readYaml.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const examples = join(root, 'examples')

let command

beforeAll(() => {
  command = installCommand()
})
afterAll(() => command?.remove())

describe('examples/ci, as a pipeline runs it', () => {
  const gate = (job, ...args) => runProgram('./ci.sh', args, job.repository, job.env)

  it('ends in 0 for the run that comes along, with three reports and a step summary that agree', () => {
    const job = startJob(command)
    expect(gate(job)).toMatchObject({ status: 0 })
    expect(JSON.parse(job.file('verdict', 'verdict.json'))).toMatchObject({ decision: 'ship' })
    expect(job.file('verdict', 'verdict.md')).toMatch(/\bShip\b/)
    expect(job.file('verdict', 'verdict.xml')).toMatch(/<testsuites? [^>]*failures="0"/)
    expect(job.summary()).toContain(job.file('verdict', 'verdict.md').trim())
    expect(job.outputs()).toEqual({ decision: 'ship' })
  })

  it.each([
    { accuracy: '0.95', status: 1, decision: 'hold', annotation: '::error title=' },
    { accuracy: '0.88', status: 2, decision: 'inconclusive', annotation: '::warning title=' },
  ])('passes on $status where a floor of $accuracy is asked for', ({ accuracy, annotation, ...expected }) => {
    const job = startJob(command)
    const { status, stderr } = gate(job, '--set', `floors.accuracy=${accuracy}`)
    const { decision } = JSON.parse(job.file('verdict', 'verdict.json'))
    expect({ status, decision }).toEqual(expected)
    expect(stderr).toContain(annotation)
  })

  it('passes on 65 for predictions cut short, and leaves no verdict of the run before', () => {
    const job = startJob(command)
    gate(job)
    writeFileSync(join(job.repository, 'predictions', 'digits.csv'), 'id,label\n1,2\n')
    expect(gate(job)).toMatchObject({ status: 65, stderr: expect.stringContaining('predictions/digits.csv') })
    expect(job.has('verdict', 'verdict.json')).toBe(false)
  })

  it('says so where fitcheck is not installed', () => {
    const job = startJob(command)
    const bare = { ...job.env, PATH: '/usr/bin:/bin' }
    expect(runProgram('./ci.sh', [], job.repository, bare)).toMatchObject({
      status: 64,
      stderr: expect.stringContaining('npm install --global fitcheck'),
    })
  })

  it('judges the predictions of the example it says it does', () => {
    const copy = readFileSync(join(examples, 'ci/predictions/digits.csv'), 'utf8')
    expect(copy).toBe(readFileSync(join(examples, 'digits-replay/predictions.csv'), 'utf8'))
  })
})

describe('the pipeline files of examples/ci', () => {
  const ci = (path) => readYaml(join(examples, 'ci', path))
  const action = readYaml(join(root, 'action.yml'))

  it('GitHub: gives the action inputs that it has, reads outputs that it has, and pins what is not ours', () => {
    const { permissions, jobs } = ci('.github/workflows/fitcheck.yml')
    const { steps } = jobs.verdict
    const own = steps.find(({ uses }) => uses.startsWith('YOUR-ORG/fitcheck@'))
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(own.with)))
    const outputs = [...JSON.stringify(steps).matchAll(/steps\.fitcheck\.outputs\.([\w-]+)/g)].map(
      ([, name]) => name,
    )
    expect(outputs.length).toBeGreaterThan(0)
    expect(Object.keys(action.outputs)).toEqual(expect.arrayContaining(outputs))
    const foreign = [...steps, ...action.runs.steps].flatMap(({ uses }) =>
      uses && uses !== own.uses ? [uses] : [],
    )
    expect(foreign).toHaveLength(3)
    for (const uses of foreign) expect(uses).toMatch(/@[0-9a-f]{40}$/)
    expect(permissions).toEqual({ contents: 'read' })
  })

  it('every pipeline asks for the version that stands here', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'apps/tui/package.json'), 'utf8'))
    const { steps } = ci('.github/workflows/fitcheck.yml').jobs.verdict
    expect({
      action: action.inputs.version.default,
      github: steps.find(({ id }) => id === 'fitcheck').with.version,
      gitlab: ci('.gitlab-ci.yml').verdict.variables.FITCHECK_VERSION,
      commit: ci('.pre-commit-config.yaml').repos[0].hooks[0].additional_dependencies,
    }).toEqual({ action: version, github: version, gitlab: version, commit: [`fitcheck@${version}`] })
  })

  it('GitLab: runs the gate, and shows as tests the report that it writes', () => {
    const { verdict } = ci('.gitlab-ci.yml')
    expect(verdict.script).toEqual(['./ci.sh'])
    expect(readFileSync(join(examples, 'ci/ci.sh'), 'utf8')).toContain(
      `--out ${verdict.artifacts.reports.junit}`,
    )
    expect(verdict.allow_failure).toEqual({ exit_codes: 2 })
  })

  it('pre-commit: runs the gate where predictions, policy or project change', () => {
    const [{ hooks }] = ci('.pre-commit-config.yaml').repos
    const { entry, files, pass_filenames: passed } = hooks[0]
    expect({ entry, passed }).toEqual({ entry: './ci.sh', passed: false })
    const changed = [
      'predictions/digits.csv',
      'policy.yaml',
      'fitcheck.yaml',
      'README.md',
      'docs/policy.yaml',
    ]
    expect(changed.filter((path) => new RegExp(files).test(path))).toEqual(changed.slice(0, 3))
  })
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parsePolicy, policyCheck, policyHash, presets } from '@fitcheck/core/verdict'
import { readPolicyText } from '@fitcheck/ingest'
import { describe, expect, it } from 'vitest'
import { fitcheck, temporaryFolder } from './fitcheck.js'

const folder = temporaryFolder()
const here = { cwd: folder.path }

describe('fitcheck policy init', () => {
  it.each(Object.keys(presets))(
    '--from %s writes a file that asks the same under a name of its own',
    async (preset) => {
      const { code, stdout } = await fitcheck(
        ['policy', 'init', `${preset}-2026.yaml`, '--from', preset],
        here,
      )
      expect({ code, said: stdout.split(',')[0] }).toEqual({ code: 0, said: `Wrote ${preset}-2026.yaml` })
      const text = readFileSync(join(folder.path, `${preset}-2026.yaml`), 'utf8')
      expect(parsePolicy(readPolicyText(text, 'x'))).toEqual({
        ...parsePolicy({ extends: preset }),
        name: `${preset}-2026`,
      })
      expect(text).toMatch(/^floors: +# Proven/m)
    },
  )

  it('leaves a file that is there as it is', async () => {
    const kept = folder.write('kept.yaml', 'mine')
    const { code, stderr } = await fitcheck(['policy', 'init', 'kept.yaml'], here)
    expect(stderr).toContain("'kept.yaml' is there already, and is left as it is.")
    expect({ code, text: readFileSync(kept, 'utf8') }).toEqual({ code: 64, text: 'mine' })
  })

  it('writes policy.yaml without a name, and standard output with -', async () => {
    expect((await fitcheck(['policy', 'init'], here)).code).toBe(0)
    expect(existsSync(join(folder.path, 'policy.yaml'))).toBe(true)
    const { stdout } = await fitcheck(['policy', 'init', '-', '--from', 'fraud'], here)
    expect(parsePolicy(readPolicyText(stdout, '-')).floors).toEqual(presets.fraud['floors'])
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.tmp') || name === '-')).toEqual([])
  })

  it.each([
    [['--from', 'span'], "The nearest known one is 'spam'."],
    [['policy.json'], 'does not end in .yaml'],
    [['none/policy.yaml'], 'cannot write'],
  ])('%j is misuse', async (words, message) => {
    const { code, stderr } = await fitcheck(['policy', 'init', ...words], here)
    expect(stderr.replace(/\s+/g, ' ')).toContain(message)
    expect(code).toBe(64)
  })
})

describe('fitcheck policy validate', () => {
  it('says the name and the hash of what is a policy', async () => {
    const file = folder.write('good.yaml', 'extends: spam\nname: inbox\n')
    const { code, stdout, stderr } = await fitcheck(['policy', 'validate', file])
    const hash = policyHash(parsePolicy({ extends: 'spam', name: 'inbox' }))
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: `${file}: policy inbox, sha256 ${hash}\n`,
      stderr: '',
    })
  })

  it('says every problem at once, each with its line and what is nearest', async () => {
    folder.write(
      'bad.yaml',
      `extends: spam
name: inbox
flors: {recall: 0.9}
floors:
  recall: 0.9
  presision: 0.8
  precision: 7
gain:
  margin: 0.1
  metric: f2
require: [general, trian]
slices:
  minRows: 0
looks: 1.5
`,
    )
    const { code, stdout, stderr } = await fitcheck(['policy', 'validate', 'bad.yaml'], here)
    const text = stderr.replace(/\n {6,}/g, ' ')
    expect(
      text
        .split('\n')
        .slice(0, -1)
        .map((row) => row.trim().slice(0, 42).trim()),
    ).toEqual([
      'fitcheck: bad.yaml: 7 problems',
      "line 3: unknown field 'flors'. Expected a",
      "line 6: unknown field 'floors.presision'.",
      "line 7: 'floors.precision' is 7. Expected",
      'line 10: \'gain.metric\' is "f2". Expected o',
      'line 11: \'require[1]\' is "trian". Expected',
      "line 13: 'slices.minRows' is 0. Expected a",
      "line 14: 'looks' is 1.5. Expected a whole",
    ])
    expect(stderr.replace(/\s+/g, ' ')).toMatch(/did you mean 'precision'.*did you mean 'train'/)
    expect({ code, stdout }).toEqual({ code: 65, stdout: '' })
  })

  it.each([
    ['a section without what it needs', 'gain: {margin: 0.1}\n', "line 1: 'gain.metric' is not there"],
    [
      'a preset that is none, alone',
      'extends: span\nslices: {minRows: 10}\n',
      'line 1: \'extends\' is "span"',
    ],
    ['a key with a point in it', 'floors.recall: 0.9\n', "line 1: unknown field 'floors.recall'"],
    ['no YAML', 'floors: {recall: 0.9\n', 'not readable as YAML or JSON'],
    ['no fields', '- a\n', 'keys with values'],
    ['JSON', '{\n  "extends": "spam",\n  "holdAlpha": 2\n}\n', "line 3: 'holdAlpha' is 2"],
  ])('%s', async (_, text, message) => {
    folder.write('one.yaml', text)
    const { code, stderr } = await fitcheck(['policy', 'validate', 'one.yaml'], here)
    expect(stderr.replace(/\s+/g, ' ')).toContain('fitcheck: one.yaml: one problem')
    expect(stderr.replace(/\s+/g, ' ')).toContain(message)
    expect(code).toBe(65)
  })

  it('several files, of which one is none; one that is not there is 66', async () => {
    folder.write('a.yaml', 'extends: spam\n')
    folder.write('b.yaml', 'extend: spam\n')
    const { code, stdout, stderr } = await fitcheck(['policy', 'validate', 'b.yaml', 'a.yaml'], here)
    expect(stdout).toMatch(/^a\.yaml: policy spam/)
    expect(stderr.replace(/\s+/g, ' ')).toContain("did you mean 'extends'?")
    expect(code).toBe(65)
    expect((await fitcheck(['policy', 'validate', 'c.yaml'], here)).code).toBe(66)
    expect((await fitcheck(['policy', 'validate'], here)).code).toBe(64)
  })
})

describe('fitcheck policy check', () => {
  it('says of each claim what core’s policyCheck does, and is 2 where one cannot be met', async () => {
    const plan = { n: 300, positives: 30, general: 100 }
    const claims = policyCheck(parsePolicy({ extends: 'medical' }), plan)
    const words = [
      'policy',
      'check',
      'medical',
      '--positives',
      '30',
      '--negatives',
      '270',
      '--general',
      '100',
    ]
    const { code, stdout } = await fitcheck(words)
    const rows = stdout.split('\n').filter((row) => /can(not)? be met$/.test(row))
    expect(rows.map((row) => !row.includes('cannot'))).toEqual(claims.map(({ showable }) => showable))
    expect(rows[0]).toMatch(/recall at least 0\.90 +30 rows +needs 36 +cannot be met/)
    expect(stdout).toContain('2 of 4 could not')
    expect(Math.max(...stdout.split('\n').map((row) => [...row].length))).toBeLessThanOrEqual(80)
    expect(code).toBe(2)
  })

  it('is 0 where each can be met; a general split that is not planned counts only where it is required', async () => {
    const size = ['--positives', '200', '--negatives', '800']
    const spam = await fitcheck(['policy', 'check', 'spam', ...size])
    expect(spam.stdout).toContain('not told')
    expect(spam.code).toBe(0)
    expect((await fitcheck(['policy', 'check', 'medical', ...size])).code).toBe(2)
  })

  it('plans for classes, without positives', async () => {
    const { code, stdout } = await fitcheck(['policy', 'check', '--rows', '900', '--classes', '3'])
    expect(stdout).toContain('900 rows · 3 classes')
    expect(code).toBe(0)
  })

  it('is plain ASCII where asked', async () => {
    const { stdout } = await fitcheck(['policy', 'check', '--rows', '9', '--ascii'])
    expect(stdout).toMatch(/^[\n\x20-\x7e]*$/)
  })

  it.each([
    [[], 'give the size of the test set'],
    [['--positives', '10'], 'give the size of the test set'],
    [['--positives', 'ten', '--negatives', '1'], "--positives: 'ten' is no whole number"],
    [['--rows', '10', '--positives', '20'], 'does not fit together'],
    [['--rows', '10', '--positives', '2', '--negatives', '3'], '--positives and --negatives are 5 together'],
    [['--rows', '0'], 'does not fit together'],
    [['--rows', '9', '--discordance', '2'], 'no share above 0'],
    [['none', '--rows', '9'], "there is no policy 'none'"],
    [['--row', '9'], "The nearest known one is '--rows'. See 'fitcheck policy check --help'."],
  ])('%j is misuse', async (words, message) => {
    const { code, stdout, stderr } = await fitcheck(['policy', 'check', ...words])
    expect(stderr.replace(/\s+/g, ' ')).toContain(message)
    expect({ code, stdout }).toEqual({ code: 64, stdout: '' })
  })
})

import { join } from 'node:path'
import { readQuestionFile, writeQuestionFile } from '@fitcheck/quiz/formats'
import { bank } from '@fitcheck/quiz/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { fitcheck, temporaryFolder } from './fitcheck.js'
import { connect, exec, newKey, openScreen } from './sshClient.js'
import { type Served, serve } from './sshServer.js'

const folder = temporaryFolder()
const good = writeQuestionFile(bank.questions, 'yaml')
const [first] = bank.questions
const one = writeQuestionFile([first!], 'yaml')
const broken = one.replace(/^ {2}difficulty: .*\n/m, '  colour: red\n')
const file = folder.write('mine.yaml', good)
const bad = folder.write('bad.yaml', broken)
const places = [/bad\.yaml:\d+ [a-z/-]+\.difficulty: /, /bad\.yaml:\d+ .*no field called colour; take it out/]

describe('fitcheck quiz lint', () => {
  it('of a bank that is well is 0 and says so', async () => {
    expect(await fitcheck(['quiz', 'lint', file])).toEqual({
      code: 0,
      stdout: `${file}: ${bank.questions.length} questions, no problem\n`,
      stderr: '',
    })
  })

  it('names file, line, field and remedy, of several files and of standard input, and is 65', async () => {
    const { code, stdout, stderr } = await fitcheck(['quiz', 'lint', file, bad])
    for (const place of places) expect(stdout).toMatch(place)
    expect(stdout).toContain('bad.yaml: 0 questions could be read, 2 problems')
    expect(stdout).toContain('mine.yaml: 25 questions, no problem')
    expect([code, stderr]).toEqual([65, ''])
    for (const words of [['-'], []]) {
      const piped = await fitcheck(['quiz', 'lint', ...words], { input: broken })
      expect(piped.stdout).toMatch(/^standard input:\d+ /)
      expect(piped.code).toBe(65)
    }
  })

  it('lets nothing that stands in a file move the cursor', async () => {
    const evil = one.replace(/difficulty: .*/, 'difficulty: easy\n  "\\e[2Jx": 1')
    const { stdout } = await fitcheck(['quiz', 'lint', '-'], { input: evil })
    expect(stdout).toContain('no field called')
    expect(stdout).not.toMatch(/\p{Cc}(?<!\n)/u)
  })

  it('a file that is not there is 66; none, and one that is named twice, are 64', async () => {
    const none = await fitcheck(['quiz', 'lint', 'nowhere.yaml'])
    expect(none.stderr).toContain("cannot read the question file 'nowhere.yaml'")
    expect(none.code).toBe(66)
    expect((await fitcheck(['quiz', 'lint', '-', '-'], { input: '' })).code).toBe(64)
    const unknown = await fitcheck(['quiz', 'lnt'])
    expect(unknown.stderr).toContain("'lint'")
    expect(unknown.code).toBe(64)
  })
})

describe('fitcheck quiz convert', () => {
  it('gives the same questions in the other form, and back', async () => {
    const json = await fitcheck(['quiz', 'convert', file])
    expect([json.code, json.stderr]).toEqual([0, ''])
    expect(JSON.parse(json.stdout)).toHaveLength(bank.questions.length)
    const yaml = await fitcheck(['quiz', 'convert', '-'], { input: json.stdout })
    expect(yaml.code).toBe(0)
    const read = (text: string) => readQuestionFile('bank', text)
    expect(read(yaml.stdout)).toEqual(read(good))
    expect((await fitcheck(['quiz', 'convert', file, '--to', 'yaml'])).stdout).toBe(yaml.stdout)
  })

  it('writes nothing where a question would be missing', async () => {
    const { code, stdout, stderr } = await fitcheck(['quiz', 'convert', '-'], { input: `${one}${broken}` })
    expect(stderr).toContain('nothing was converted; mend these first')
    expect([code, stdout]).toEqual([65, ''])
    expect((await fitcheck(['quiz', 'convert', file, '--to', 'gift'])).code).toBe(64)
  })
})

describe('fitcheck quiz preview', () => {
  it('shows every question as the app does, and no key', async () => {
    const { code, stdout, stderr } = await fitcheck(['quiz', 'preview', file])
    expect([code, stderr]).toEqual([0, ''])
    for (const { id } of bank.questions) expect(stdout).toContain(id)
    expect(stdout).toContain(`question 25 of ${bank.questions.length}`)
    const choice = bank.questions.find(({ type }) => type === 'choice')!
    if (choice.type === 'choice')
      expect(stdout).toContain(choice.options[0]!.text.replaceAll('`', '').slice(0, 40))
    expect(stdout).not.toContain(choice.steps[0]!.slice(0, 40))
    for (const row of stdout.split('\n')) expect([...row].length).toBeLessThanOrEqual(80)
  })

  it('is in ASCII where that is asked for, and shows what could be read', async () => {
    const { code, stdout, stderr } = await fitcheck(['quiz', 'preview', '-', '--ascii'], {
      input: `${one}${broken.replace(first!.id, 'leakage/other')}`,
    })
    expect(stdout).toContain(first!.id)
    expect(stdout).toMatch(/^[\x20-\x7e\n]*$/)
    expect(stderr).toContain('no field called colour')
    expect(code).toBe(65)
  })
})

describe('fitcheck quiz stats', () => {
  it('counts a file by type, difficulty, use and pattern', async () => {
    const { code, stdout } = await fitcheck(['quiz', 'stats', file])
    expect(code).toBe(0)
    const count = (name: string) => Number(new RegExp(`^ {2}${name} +(\\d+)$`, 'm').exec(stdout)?.[1])
    const of = (holds: (question: (typeof bank.questions)[number]) => boolean) =>
      bank.questions.filter(holds).length
    for (const type of ['choice', 'numeric', 'output', 'cloze', 'match', 'self-check'] as const)
      expect(count(type)).toBe(of((question) => question.type === type))
    for (const difficulty of ['easy', 'medium', 'hard'] as const)
      expect(count(difficulty)).toBe(of((question) => question.difficulty === difficulty))
    expect(count('adapting-to-a-domain')).toBe(bank.questions.length)
    const typed = of(({ type }) => ['numeric', 'output', 'cloze'].includes(type))
    expect(stdout).toContain(`${bank.questions.length} questions: ${typed} typed\n`)
  })

  it('counts what comes along without a file, generators too', async () => {
    const { stdout } = await fitcheck(['quiz', 'stats'])
    expect(stdout).toContain(`, ${bank.generators.length} made from a seed`)
  })
})

describe('over SSH', () => {
  let served: Served
  beforeAll(async () => {
    served = await serve(join(folder.path, 'data'))
  })
  const ask = async (command: string, input = '') => {
    const client = await connect(served.port, newKey())
    try {
      return await exec(client, command, input)
    } finally {
      client.end()
    }
  }

  it.each([
    ['lint', good],
    ['lint', broken],
    ['convert --to json', one],
    ['convert', broken],
    ['preview', one],
    ['stats -', good],
    ['stats', ''],
    ['lint --colour', ''],
    ['lnt', ''],
    ['--help', ''],
  ])('quiz %s is as on one’s own machine', async (words, input) => {
    const here = await fitcheck(['quiz', ...words.split(' ')], { input })
    const there = await ask(`quiz ${words}`, input)
    expect(there.code).toBe(here.code)
    if (words === '--help') expect(there.stdout).toContain('cat mine.yaml | ssh HOST quiz lint')
    else expect(there).toEqual(here)
  })

  it('opens no file of the server', async () => {
    for (const command of [
      'quiz lint /etc/passwd',
      'quiz convert x.yaml',
      'quiz preview x.yaml',
      'quiz stats x',
    ]) {
      const { code, stdout, stderr } = await ask(command)
      expect(stderr.replace(/\s+/g, ' ')).toContain(
        'is a file, and over SSH questions come from standard input',
      )
      expect([code, stdout]).toEqual([64, ''])
    }
  })

  it('reads no more than it should, and says what to do', async () => {
    const { code, stderr } = await ask('quiz lint', `# ${'x'.repeat(33_000_000)}\n`)
    expect(stderr).toContain(
      'larger than 32 MB, which is what this server reads. Take fewer questions at once',
    )
    expect(code).toBe(65)
  })

  it('asked for in a terminal without a file, it says how', async () => {
    const client = await connect(served.port, newKey())
    const screen = await openScreen(client, { command: 'quiz lint' })
    expect(await screen.closed).toBe(64)
    expect(screen.screen().join('\n')).toContain('pipe one in')
  })

  it('is named in the log by its kind alone', async () => {
    await ask('quiz lint', '- id: secret/thing\n')
    const lines = () => served.log().filter(({ event }) => event === 'session')
    await expect.poll(() => lines().at(-1)).toMatchObject({ kind: 'quiz', code: 65, end: 'left' })
    expect(JSON.stringify(lines())).not.toContain('secret/thing')
  })
})

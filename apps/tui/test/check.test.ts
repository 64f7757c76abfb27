import { once } from 'node:events'
import { readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fromJson, toJson, toMarkdown } from '@fitcheck/core/report'
import { describe, expect, it } from 'vitest'
import { halfLost, judged } from './checkSamples.js'
import { csvOf, ended, examples, fitcheck, start, temporaryFolder } from './fitcheck.js'

const spam = join(examples, 'spam', 'predictions.csv')
const folder = temporaryFolder()

/** Better on both sides than its base by so much that every claim of `balanced` is met. */
const better = [
  [300, 'spam', 'spam', 'spam'],
  [150, 'spam', 'ham', 'spam'],
  [20, 'spam', 'ham', 'ham'],
  [440, 'ham', 'ham', 'ham'],
  [60, 'ham', 'spam', 'ham'],
  [20, 'ham', 'spam', 'spam'],
] as const
const good = folder.write('good.csv', csvOf(better))
const bad = folder.write('bad.csv', halfLost)

describe('the exit code', () => {
  it('is 0 for ship', async () => {
    const { code, stdout, stderr } = await fitcheck(['check', good])
    expect(stdout).toContain('Ship:')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  it('is 1 for hold', async () => {
    const { code, stdout } = await fitcheck(['check', bad])
    expect(stdout).toContain('Hold:')
    expect(code).toBe(1)
  })

  it('is 2 for inconclusive', async () => {
    const { code, stdout } = await fitcheck(['check', '--example', 'spam'])
    expect(stdout).toContain('◇ Inconclusive:')
    expect(code).toBe(2)
  })
})

describe('a wrong command line is 64, with what is nearest', () => {
  const cases: [words: string[], message: string | RegExp][] = [
    [['chekc', 'x.csv'], "unknown command 'chekc'. The nearest known one is 'check'."],
    [['preds.csv'], "unknown command 'preds.csv'. To judge a file: 'fitcheck check preds.csv'."],
    [['check', good, '--polcy', 'spam'], "unknown option '--polcy'. The nearest known one is '--policy'."],
    [['check', good, '--from', 'x'], "unknown option '--from'. Known: --base, --train,"],
    [['check', good, '--format', 'xml'], "'xml' is invalid"],
    [['check', good, '--task', 'ranking'], "'ranking' is invalid"],
    [['check', good, '--policy', 'span'], "there is no policy 'span'. The nearest known one is 'spam'."],
    [['check', good, '--set', 'floor.recall=0.9'], "did you mean 'floors.recall'?"],
    [['check', good, '--set', 'floors.recall=7'], '--set floors.recall=7'],
    [['check', good, '--set', 'floors.recall'], "'floors.recall' is not PATH=VALUE"],
    [['check', good, '--columns', 'lable=gold'], "The nearest known one is 'label'."],
    [['check', '--example', 'span'], "there is no example 'span'. The nearest known one is 'spam'."],
    [['check', '--example', 'spam', good], 'brings its own predictions'],
    [['check', '--base', good], "name the tuned model's file too"],
    [['check', '--base', good, bad, good], 'beside --base stands one file'],
    [['check', '-', '--train', '-'], 'asked for twice'],
    [['check', good, '--out', 'report.pdf'], 'Use .txt, .md, .json, .xml'],
    [['check'], 'no predictions given'],
    [['policy'], "'fitcheck policy' needs a command of its own"],
    [['check', join(examples, 'digits-replay', 'predictions.csv'), '--policy', 'spam'], '--positive'],
  ]
  it.each(cases)('fitcheck %j', async (words, message) => {
    const { code, stdout, stderr } = await fitcheck(words, { cwd: folder.path })
    expect(stderr.replace(/\s+/g, ' ')).toContain(message)
    expect(stderr.startsWith('fitcheck: ')).toBe(true)
    expect({ code, stdout }).toEqual({ code: 64, stdout: '' })
  })

  it('lists every example where the name of one is wrong', async () => {
    const { stderr } = await fitcheck(['check', '--example', 'none'])
    const index = JSON.parse(readFileSync(join(examples, 'index.json'), 'utf8'))
    for (const { name } of index) expect(stderr).toContain(name)
  })
})

describe('bad input is 65, with where it is', () => {
  const rows = csvOf(better).split('\n')
  const changed = (line: number, text: string) => rows.map((row, i) => (i === line ? text : row)).join('\n')
  const scored = 'id,label,base_pred,tuned_pred,tuned_score\na,spam,ham,spam,0.9\nb,ham,ham,ham,1.7\n'
  const cases: [what: string, file: string, content: string | Uint8Array, message: RegExp][] = [
    ['a missing column', 'nolabel.csv', 'id,base_pred,tuned_pred\na,ham,spam\n', /label/],
    ['an empty file', 'empty.csv', '', /empty/i],
    ['a header alone', 'header.csv', 'id,label,base_pred,tuned_pred\n', /row/],
    [
      'a binary file',
      'image.csv',
      new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]),
      /picture|binary/i,
    ],
    ['a score of 1.7', 'score.csv', scored, /1\.7/],
    [
      'no clue to the positive class',
      'clueless.csv',
      'label,base_pred,tuned_pred\na,a,a\nb,a,b\n',
      /--positive/,
    ],
    ['a row with a cell too many', 'ragged.csv', changed(3, 'r3,spam,spam,spam,spam'), /line 4/],
  ]
  it.each(cases)('%s', async (_, name, content, message) => {
    const { code, stdout, stderr } = await fitcheck(['check', folder.write(name, content)])
    expect(stderr).toMatch(message)
    if (!stderr.includes('--positive')) expect(stderr).toContain(name)
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/)
    expect({ code, stdout }).toEqual({ code: 65, stdout: '' })
  })

  it('two files without one id in common', async () => {
    const base = folder.write('base-ids.csv', 'id,label,pred\na,spam,ham\nb,ham,ham\n')
    const tuned = folder.write('tuned-ids.csv', 'id,label,pred\nx,spam,ham\ny,ham,ham\n')
    const { code, stderr } = await fitcheck(['check', '--base', base, tuned])
    expect(stderr).toMatch(/id/)
    expect(code).toBe(65)
  })

  it('a malformed policy file, naming the field and the nearest one', async () => {
    const policy = folder.write('policy.yaml', 'extends: spam\nflors: {recall: 0.9}\n')
    const { code, stderr } = await fitcheck(['check', good, '--policy', policy])
    expect(stderr).toContain("did you mean 'floors'?")
    expect(stderr).toContain('policy.yaml')
    expect(code).toBe(65)
  })

  it('a policy file that is not YAML', async () => {
    const policy = folder.write('broken.yaml', 'floors: {recall: 0.9\n')
    const { code, stderr } = await fitcheck(['check', good, '--policy', policy])
    expect(stderr).toContain('broken.yaml')
    expect(code).toBe(65)
  })
})

describe('what cannot be read is 66', () => {
  it('a file that is not there', async () => {
    const { code, stderr } = await fitcheck(['check', 'nowhere.csv'], { cwd: folder.path })
    expect(stderr).toContain('nowhere.csv')
    expect(code).toBe(66)
  })

  it('a folder', async () => {
    const { code, stderr } = await fitcheck(['check', folder.path])
    expect(stderr).toMatch(/folder|directory/)
    expect(code).toBe(66)
  })

  it('a path that leads nowhere: a link to itself, a file taken for a folder', async () => {
    symlinkSync(join(folder.path, 'loop.csv'), join(folder.path, 'loop.csv'))
    for (const path of ['loop.csv', 'good.csv/inner.csv']) {
      const { code, stderr } = await fitcheck(['check', path], { cwd: folder.path })
      expect(stderr).toContain(`${path}: cannot be read`)
      expect(code).toBe(66)
    }
  })

  it('a policy file that is not there', async () => {
    const { code, stderr } = await fitcheck(['check', good, '--policy', './mine.yaml'], { cwd: folder.path })
    expect(stderr).toContain("cannot read the policy file './mine.yaml': there is no such file.")
    expect(code).toBe(66)
  })
})

describe('a label or an id on one side only', () => {
  it('an answer that is no class counts as wrong, and is said', async () => {
    const path = folder.write('unknown-label.csv', csvOf([...better, [3, 'ham', 'ham', 'eggs']]))
    const { code, stdout } = await fitcheck(['check', path, '--positive', 'spam'])
    expect(stdout.replace(/\s+/g, ' ')).toMatch(/outside the label set/i)
    expect([0, 1, 2]).toContain(code)
  })

  it('ids in one file only make the verdict inconclusive where they are many', async () => {
    const ids = (prefix: string, n: number, prediction: string) =>
      Array.from({ length: n }, (_, i) => `${prefix}${i},${i % 2 ? 'spam' : 'ham'},${prediction}`)
    const text = (rows: string[]) => ['id,label,pred', ...rows, ''].join('\n')
    const base = folder.write('base-part.csv', text([...ids('r', 60, 'ham'), ...ids('b', 40, 'ham')]))
    const tuned = folder.write('tuned-part.csv', text([...ids('r', 60, 'spam'), ...ids('t', 40, 'spam')]))
    const { code, stdout } = await fitcheck(['check', '--base', base, tuned, '--positive', 'spam'])
    expect(stdout.replace(/\s+/g, ' ')).toContain('80 rows had an id in one file only')
    expect(code).toBe(2)
  })
})

describe('output', () => {
  it('--format json is core’s own, and nothing else stands on stdout', async () => {
    const { stdout, stderr } = await fitcheck(['check', spam, '--policy', 'spam', '--format', 'json'])
    expect(fromJson(stdout).decision).toBe('inconclusive')
    expect(stdout).toBe(toJson(await judged(spam, 'spam')))
    expect(stderr).toBe('')
  })

  it('--format md is core’s own', async () => {
    const { stdout } = await fitcheck(['check', good, '--format', 'md'])
    expect(stdout).toBe(toMarkdown(await judged(good, 'balanced')))
  })

  it('--out writes each file in the format of its ending, beside the text on stdout', async () => {
    const names = ['verdict.json', 'report.md', 'report.txt']
    const outs = names.flatMap((name) => ['--out', name])
    const { code, stdout } = await fitcheck(['check', good, ...outs], { cwd: folder.path })
    expect(code).toBe(0)
    const [json, markdown, text] = names.map((name) => readFileSync(join(folder.path, name), 'utf8'))
    expect(fromJson(json!).decision).toBe('ship')
    expect(markdown).toContain('Ship')
    expect(text).toContain('○✓ Ship:')
    expect(stdout).toContain('○✓ Ship:')
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('--out leaves a file as it was where judging fails', async () => {
    const kept = folder.write('kept.json', 'as it was')
    const { code } = await fitcheck(['check', 'nowhere.csv', '--out', kept], { cwd: folder.path })
    expect(code).toBe(66)
    expect(readFileSync(kept, 'utf8')).toBe('as it was')
  })

  it('a pipe closed early is no crash, and keeps the exit code', async () => {
    const child = start(['check', bad])
    child.stdout!.destroy()
    let stderr = ''
    child.stderr!.on('data', (text) => (stderr += text))
    const [code] = await once(child, 'close')
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  })

  it('is plain when piped, whatever the terminal can do', async () => {
    const { stdout } = await fitcheck(['check', good], {
      env: { TERM: 'xterm-256color', COLORTERM: 'truecolor' },
    })
    expect(stdout).not.toContain('\u001b')
    expect(Math.max(...stdout.split('\n').map((row) => [...row].length))).toBeLessThanOrEqual(80)
  })

  it('cannot be made to move the cursor by a label or an id', async () => {
    const evil = csvOf(better).replaceAll('ham', '\u001b[31mham\u001b[2J')
    const { stdout } = await fitcheck(['check', folder.write('evil.csv', evil), '--positive', 'spam'])
    expect(stdout).toContain('Ship')
    expect(stdout).not.toContain('\u001b')
  })
})

describe('input', () => {
  it('comes from a pipe with -, and without a file', async () => {
    const input = readFileSync(good, 'utf8')
    for (const words of [['check', '-'], ['check']]) {
      const { code, stdout } = await fitcheck(words, { input })
      expect(stdout).toContain('standard input: 990 rows')
      expect(code).toBe(0)
    }
  })

  it('is a file for each model with --base', async () => {
    const rows = csvOf(better)
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split(','))
    const file = (name: string, column: number) =>
      folder.write(
        name,
        ['id,label,pred', ...rows.map((row) => [row[0], row[1], row[column]].join(','))].join('\n'),
      )
    const { code } = await fitcheck(['check', '--base', file('base.csv', 2), file('tuned.csv', 3)])
    expect(code).toBe(0)
  })

  it('has its columns named by --columns', async () => {
    const path = folder.write('named.csv', csvOf(better).replace('label,base_pred,tuned_pred', 'a,b,c'))
    const words = ['check', path, '--columns', 'label=a,base_pred=b,tuned_pred=c', '--positive', 'spam']
    expect((await fitcheck(words)).code).toBe(0)
  })

  it('is the project of the folder where no file is named; options stand above it', async () => {
    const project = temporaryFolder()
    project.write('preds.csv', csvOf(better))
    project.write(
      'fitcheck.yaml',
      'files: [preds.csv]\npositive: spam\npolicy: {extends: balanced, name: mine}\n',
    )
    const { code, stdout } = await fitcheck(['check'], { cwd: project.path })
    expect(stdout).toContain('policy mine')
    expect(code).toBe(0)
    const other = await fitcheck(['check', '--policy', 'medical'], { cwd: project.path })
    expect(other.stdout).toContain('policy medical')
    expect(other.code).toBe(2)
  })

  it('is found from the folder npm run was typed in', async () => {
    const env = {
      INIT_CWD: folder.path,
      npm_lifecycle_event: 'fitcheck',
      npm_package_name: 'fitcheck-monorepo',
    }
    expect((await fitcheck(['check', 'good.csv'], { env })).code).toBe(0)
  })

  it('has its policy changed by --set', async () => {
    const { code, stdout } = await fitcheck([
      'check',
      good,
      '--set',
      'floors.recall=0.99',
      '--set',
      'gain=null',
    ])
    expect(stdout).toContain('0.99')
    expect(stdout).not.toContain('F1 gain')
    expect(code).toBe(1)
  })

  it('judges every example that comes along', async () => {
    for (const { name, policy } of JSON.parse(readFileSync(join(examples, 'index.json'), 'utf8'))) {
      const { code, stdout, stderr } = await fitcheck(['check', '--example', name])
      expect(stderr).toBe('')
      expect(stdout).toContain(`policy ${policy}`)
      expect([0, 1, 2]).toContain(code)
    }
  })
})

describe('Ctrl-C', () => {
  it('while reading standard input is 130, without a word, and writes no file', async () => {
    const child = start(['check', '-', '--out', join(folder.path, 'never.json')], { input: '' })
    child.stdin!.write('id,label,base_pred,tuned_pred\n')
    setTimeout(() => child.kill('SIGINT'), 600)
    const { code, stdout, stderr } = await ended(child)
    expect({ code, stdout, stderr }).toEqual({ code: 130, stdout: '', stderr: '' })
    expect(readdirSync(folder.path).filter((name) => name.includes('never'))).toEqual([])
  })
})

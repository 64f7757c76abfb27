import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { presets } from '@fitcheck/core/verdict'
import { patterns } from '@fitcheck/quiz'
import { describe, expect, it } from 'vitest'
import { createProgram } from '../src/program.js'
import { cli, examples, fitcheck, temporaryFolder } from './fitcheck.js'
import { openTerminal } from './openTerminal.mjs'

const folder = temporaryFolder()
folder.write('preds.csv', '')
folder.write('my rows.csv', '')
folder.write('policy.yaml', '')

const isThere = (shell: string) => spawnSync(shell, ['--version']).status === 0
const exampleNames: string[] = JSON.parse(readFileSync(join(examples, 'index.json'), 'utf8')).map(
  ({ name }: { name: string }) => name,
)

/** What is typed, and what a shell must offer for its last word. */
const cases: [typed: string, offered: readonly string[]][] = [
  ['fitcheck che', ['check']],
  ['fitcheck policy v', ['validate']],
  ['fitcheck check --fo', ['--format']],
  ['fitcheck check --format j', ['json', 'junit']],
  ['fitcheck policy init --from m', ['medical', 'moderation']],
  ['fitcheck policy check --posi', ['--positives']],
  ['fitcheck check --policy sp', ['spam']],
  ['fitcheck check --policy po', ['policy.yaml']],
  ['fitcheck check pr', ['preds.csv']],
  ['fitcheck check preds.csv --set floors.rec', ['floors.recall=']],
  ['fitcheck check preds.csv --columns tuned_pr', ['tuned_pred=', 'tuned_probs=']],
  ['fitcheck check --example ', exampleNames],
  ['fitcheck policy show ', [...Object.keys(presets), 'my rows.csv', 'policy.yaml', 'preds.csv']],
  ['fitcheck practice ', patterns.map(({ slug }) => slug)],
]

const script = async (shell: string) => {
  const { code, stdout, stderr } = await fitcheck(['completion', shell])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return folder.write(`completion.${shell}`, stdout)
}

describe('bash', () => {
  it('completes the words of each command', async () => {
    const file = await script('bash')
    for (const [typed, offered] of cases) {
      const program = `source ${file}
        COMP_WORDS=(${typed}${typed.endsWith(' ') ? ' ""' : ''}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
        cd clean; _fitcheck; printf '%s\\n' "\${COMPREPLY[@]}"`
      expect([typed, inCleanFolder('bash', ['-c', program])]).toEqual([typed, [...offered].sort()])
    }
  })
})

describe.skipIf(!isThere('fish'))('fish (skipped where it is not installed)', () => {
  it('completes the words of each command', async () => {
    const file = await script('fish')
    for (const [typed, offered] of cases) {
      const program = `source ${file}; cd clean; complete -C '${typed}'`
      const rows = inCleanFolder('fish', ['--no-config', '-c', program])
      const words = rows.map((row) => row.split('\t')[0]!.replace('\\ ', ' '))
      expect([typed, words.sort()]).toEqual([typed, [...offered].sort()])
    }
  })
})

describe.skipIf(!isThere('zsh'))('zsh (skipped where it is not installed)', () => {
  it('completes a word where one fits, and lists where several do', async () => {
    mkdirSync(join(folder.path, 'zfunc'), { recursive: true })
    const { stdout } = await fitcheck(['completion', 'zsh'])
    folder.write('zfunc/_fitcheck', stdout)
    const clean = cleanFolder()
    const shell = openTerminal(['-f'], {
      command: ['zsh'],
      cwd: clean,
      columns: 100,
      rows: 40,
      env: { FPATH: `${folder.path}/zfunc:${zshFunctions()}`, PS1: '> ' },
    })
    await shell.sees('>')
    await shell.type('autoload -Uz compinit && compinit -u -D && clear\r')
    const lastRow = () => shell.screen().findLast((row) => row.startsWith('>'))
    for (const [typed, completed] of [
      ['fitcheck che', 'fitcheck check'],
      ['fitcheck policy v', 'fitcheck policy validate'],
      ['fitcheck check --fo', 'fitcheck check --format'],
      ['fitcheck check --policy sp', 'fitcheck check --policy spam'],
      ['fitcheck check pr', 'fitcheck check preds.csv'],
      ['fitcheck check preds.csv --set floors.rec', 'fitcheck check preds.csv --set floors.recall='],
      ['fitcheck policy check --posi', 'fitcheck policy check --positives'],
    ] as const) {
      await shell.type(`${typed}\t`)
      await shell.sees(completed)
      expect(lastRow()?.trimEnd()).toBe(`> ${completed}`)
      await shell.type('\u0015')
    }
    await shell.type('fitcheck check --format j\t\t')
    await shell.sees(/json\s+junit/)
    shell.kill('SIGKILL')
  })
})

it('a shell that is none is misuse, with those that are', async () => {
  const { code, stderr } = await fitcheck(['completion', 'tcsh'])
  expect(stderr.replace(/\s+/g, ' ')).toContain('bash, zsh, fish')
  expect(code).toBe(64)
})

describe('the manual', () => {
  const path = join(cli, '..', 'man', 'fitcheck.1')
  const text = readFileSync(path, 'utf8')
  const renders = (command: string, args: readonly string[]) => spawnSync(command, args).status === 0

  it('names every command and every option that the program defines', () => {
    const commands = (command: ReturnType<typeof createProgram>): ReturnType<typeof createProgram>[] => [
      command,
      ...command.commands.flatMap((each) => commands(each as ReturnType<typeof createProgram>)),
    ]
    const all = commands(createProgram('machine'))
    expect(all.length).toBeGreaterThan(10)
    for (const command of all) {
      expect(text).toContain(command.name())
      for (const { long } of command.options)
        expect(text).toContain(`\\fB${long!.replaceAll('-', '\\-')}\\fR`)
    }
  })

  it('is roff: every request is one of man(7), and no row of text begins as one', () => {
    const requests = new Set(text.match(/^[.'][^\s]*/gm))
    expect([...requests].sort()).toEqual(
      ['.B', '.I', '.PP', '.SH', '.SS', '.TH', '.TP', '.br', '.fi', '.nf'].sort(),
    )
  })

  it.skipIf(
    !renders('mandoc', ['-Tlint', '-Werror', '/dev/null']) &&
      !isThere('mandoc') &&
      !renders('man', ['--version']),
  )('is rendered by man or mandoc (skipped where neither is installed)', () => {
    const shown = renders('man', ['--version'])
      ? execFileSync('man', ['-l', path], {
          encoding: 'utf8',
          env: { ...process.env, MANWIDTH: '80' },
        })
      : execFileSync('mandoc', ['-Tascii', path], { encoding: 'utf8' })
    const plain = shown.replace(overstruck, '')
    expect(plain).toMatch(/--base FILE\s+predictions/)
    expect(plain).toContain('fitcheck policy check')
    expect(plain).toContain('cat preds.jsonl | fitcheck check -')
  })
})

/** How `man` writes bold for a printer: a letter, a step back, the letter again. */
const overstruck = /.[\b]/g

/** The three files alone, in a folder of their own. */
function cleanFolder(): string {
  const clean = join(folder.path, 'clean')
  mkdirSync(clean, { recursive: true })
  for (const name of ['preds.csv', 'my rows.csv', 'policy.yaml']) folder.write(`clean/${name}`, '')
  return clean
}

function inCleanFolder(shell: string, words: readonly string[]): string[] {
  cleanFolder()
  const text = execFileSync(shell, words, {
    cwd: folder.path,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return text
    .split('\n')
    .filter((row) => row !== '')
    .sort()
}

function zshFunctions(): string {
  const folders = execFileSync('zsh', ['-fc', 'print -rl -- $fpath'], { encoding: 'utf8' })
  return folders.trim().split('\n').join(':')
}

// Every screen and state of the app, each walk from an empty store, and where on the way a picture is taken.
import { spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rightAnswer, startedQuestions } from '../test/answers.ts'
import { cli, keys, openTerminal } from '../test/openTerminal.mjs'

const pattern = 'adapting-to-a-domain'
const CLEAR = '\u0015'

/**
 * @typedef {{ app: ReturnType<typeof openTerminal>, data: string, shot: (name: string) => Promise<void>, open: (words: readonly string[]) => Promise<ReturnType<typeof openTerminal>> }} Walker
 * `open` opens the app anew over the same store.
 */

/** Types once a text is on the screen. */
async function walk(app, steps) {
  for (const [seen, typed] of steps) {
    await app.sees(seen)
    await app.type(typed)
  }
}

const toRun = (row) => [
  ['? keys', '1'],
  ['Runs that', keys.down.repeat(row) + keys.enter],
]

/** Name, the words after `fitcheck`, and the walk. @type {[string, readonly string[], (walker: Walker) => Promise<void>][]} */
export const walks = [
  [
    'home',
    [],
    async ({ app, shot }) => {
      await app.sees('? keys')
      await shot('home')
      await app.type('?')
      await shot('home-keys')
    },
  ],
  [
    'verdict',
    [],
    async ({ app, shot }) => {
      await walk(app, [['? keys', '1']])
      await app.sees('Runs that')
      await shot('verdict-choose')
      await app.type('?')
      await shot('verdict-choose-keys')
      await app.type(`${keys.escape}`)
      await walk(app, [['Runs that', keys.enter]])
      await app.sees('unproven')
      await shot('verdict-inconclusive')
      await app.type(keys.enter + keys.down + keys.enter)
      await shot('verdict-claim-why')
      await app.type(keys.enter + keys.up + keys.enter + keys.pageDown)
      await shot('verdict-scrolled')
      await app.type('f')
      await shot('verdict-findings')
      await app.type('p')
      await app.sees('what is asked of the model')
      await shot('verdict-policy')
      await app.type(keys.down + keys.enter)
      await app.sees('Ship')
      await shot('verdict-ship')
      await app.type('?')
      await shot('verdict-keys')
      await app.type(`${keys.escape}`)
      await app.type('y')
      await app.sees('Markdown')
      await shot('verdict-save')
    },
  ],
  [
    'verdict-hold',
    [],
    async ({ app, shot }) => {
      await walk(app, toRun(2))
      await app.sees(/claim/)
      await shot('verdict-hold')
    },
  ],
  [
    'verdict-multiclass',
    [],
    async ({ app, shot }) => {
      await walk(app, toRun(4))
      await app.sees(/claim/)
      await shot('verdict-multiclass')
      await app.type('f')
      await shot('verdict-multiclass-findings')
    },
  ],
  [
    'verdict-files',
    [],
    async ({ app, shot }) => {
      await walk(app, [
        ['? keys', '1'],
        ['Runs that', 'o'],
      ])
      await app.sees('Predictions')
      await shot('verdict-files')
      await app.type(`nowhere.csv${keys.enter}`)
      await app.sees('cannot be read')
      await shot('verdict-files-error')
    },
  ],
  [
    'learn',
    ['learn'],
    async ({ app, shot }) => {
      await app.sees('Each lesson')
      await shot('learn')
      await app.type(keys.enter)
      await app.settled()
      await shot('lesson')
      const bar = () => app.screen().at(-1)
      for (let part = 2; part < 30 && !/its \d+ questions/.test(bar()); part++) {
        await app.type(/predict/.test(bar()) ? 'a' : /next step|go on/.test(bar()) ? keys.enter : keys.right)
        await shot(`lesson-${String(part).padStart(2, '0')}`)
      }
      await app.type(keys.enter)
      await app.sees('question 1 of')
      for (let i = 2; i < 9 && !/compare/.test(bar()); i++) await app.type(`i${keys.escape}n`)
      await shot('question-self-check')
      await app.type(`i${CLEAR}A thought of my own.${keys.enter}`)
      await shot('question-self-check-compare')
    },
  ],
  [
    'lesson-to-come',
    ['learn', 'leakage'],
    async ({ app, shot }) => {
      await app.sees('? keys')
      await shot('lesson-to-come')
    },
  ],
  [
    'practice',
    ['practice'],
    async ({ app, shot }) => {
      await app.sees('Questions with hints')
      await shot('practice')
    },
  ],
  [
    'question',
    ['practice', pattern],
    async ({ app, data, shot, open }) => {
      const seen = new Set()
      for (let attempt = 0; attempt < 5 && seen.size < 5; attempt++) {
        if (attempt > 0) app = await open(['practice', pattern])
        await app.sees('question 1 of')
        const questions = await startedQuestions(data)
        for (const [
          i,
          {
            question: { type },
          },
        ] of questions.entries()) {
          await app.sees(`question ${i + 1} of`)
          const isField = type !== 'choice' && type !== 'match'
          if (!seen.has(type)) {
            seen.add(type)
            await shot(`question-${type}`)
            await answerWrongly(app, type, shot)
            await app.type(isField ? `${keys.escape}h` : 'h')
            await shot(`question-${type}-hint`)
            await app.type('s')
            await app.settled()
            await shot(`question-${type}-steps`)
            await app.type(keys.pageDown)
            await shot(`question-${type}-steps-2`)
          }
          if (i < questions.length - 1)
            await app.type(
              /finish|next question/.test(app.screen().at(-1))
                ? keys.enter
                : `${isField ? keys.escape : ''}n`,
            )
        }
      }
      if (seen.size < 5) console.error(`types not met: only ${[...seen].join(', ')}`)
    },
  ],
  [
    'practice-through',
    ['practice', pattern],
    async ({ app, data, shot }) => {
      await app.sees('question 1 of')
      const questions = await startedQuestions(data)
      for (const [i, each] of questions.entries()) {
        await app.sees(`question ${i + 1} of`)
        await app.type(rightAnswer(each) + keys.enter)
        await app.sees('Right.')
        if (i === 0) await shot('practice-right')
        await app.type(keys.enter)
      }
      await app.sees('Right in the end')
      await shot('practice-end')
    },
  ],
  [
    'practice-leaving',
    ['practice', pattern],
    async ({ app, data, shot }) => {
      await app.sees('question 1 of')
      const [{ question }] = await startedQuestions(data)
      await app.type(question.type === 'choice' ? 'aq' : `5${keys.escape}q`)
      await shot('practice-leaving')
    },
  ],
  ['test-strong', ['test', pattern], (walker) => takeTest(walker, 'strong', () => true)],
  ['test-weak', ['test', pattern], (walker) => takeTest(walker, 'weak', (i) => i % 4 === 0)],
  [
    'progress',
    ['progress'],
    async ({ app, shot }) => {
      await app.sees('Patterns')
      await shot('progress-empty')
      await app.type('c')
      await shot('progress-link')
      await app.type(`0000-0000${keys.enter}`)
      await app.settled()
      await shot('progress-link-unknown')
    },
  ],
]

async function answerWrongly(app, type, shot) {
  const wrong = {
    choice: 'a',
    match: 'aaaa',
    numeric: '987654',
    output: '987654',
    cloze: `987654${keys.tab}987654`,
    'self-check': 'A thought of my own.',
  }[type]
  await app.type(wrong + keys.enter)
  await app.settled()
  await shot(`question-${type}-wrong`)
  if (type !== 'self-check') await app.type(CLEAR)
}

async function takeTest({ app, data, shot, open }, name, isRight) {
  await app.sees('10 questions')
  if (name === 'strong') await shot('test-start')
  await app.type(keys.enter)
  await app.sees('question 1 of 10')
  const questions = await startedQuestions(data)
  for (const [i, each] of questions.entries()) {
    await app.sees(`question ${i + 1} of`)
    if (i === 4 && name === 'strong') {
      await app.type(`${keys.escape}m`)
      await shot('test-middle')
      await app.type('r')
      await shot('test-look-back')
      await app.type(keys.enter)
    }
    const typed = isRight(i) ? rightAnswer(each) : wrongAnswer(each)
    await app.type(typed + keys.enter)
  }
  await app.sees('All ten are answered')
  await shot(`test-${name}-answered`)
  await app.type('F')
  await app.sees('By objective')
  await shot(`test-${name}-result`)
  await app.type(keys.pageDown)
  await shot(`test-${name}-result-2`)
  await app.type('1')
  await shot(`test-${name}-answer`)
  app = await open(['progress'])
  await app.sees('Patterns')
  await shot(`progress-${name}`)
  app = await open(['test'])
  await app.sees('Ten questions')
  await shot(`test-list-${name}`)
}

function wrongAnswer({ question, shown }) {
  if (question.type === 'choice')
    return 'abcd'[shown.optionOrder.indexOf(question.options.find(({ correct }) => !correct).id)]
  if (question.type === 'match') return rightAnswer({ question, shown }).split('').reverse().join('')
  if (question.type === 'cloze') return question.blanks.map(() => '7').join(keys.tab)
  return '7'
}

/** What `ssh` shows: the welcome of a guest and of a key, whoami, help, and a refusal. Nothing where it is not installed. */
export async function overSsh({ size, data, env, shot }) {
  if (spawnSync('ssh', ['-V']).error) return console.error('no ssh here: its pictures are left out')
  const identity = join(data, 'identity')
  spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', identity])
  const server = spawn(process.execPath, [cli, 'serve', '--port', '0'], {
    env: { PATH: process.env.PATH, FITCHECK_DATA: data },
  })
  const port = await new Promise((resolve) =>
    server.stdout.on('data', (text) => resolve(JSON.parse(String(text).split('\n')[0]).port)),
  )
  const set = {
    Port: port,
    StrictHostKeyChecking: 'no',
    UserKnownHostsFile: '/dev/null',
    LogLevel: 'ERROR',
    IdentitiesOnly: 'yes',
    IdentityAgent: 'none',
    SetEnv: env.NO_COLOR ? 'NO_COLOR=1 COLORTERM=' : 'COLORTERM=truecolor',
  }
  const options = [
    '-F',
    'none',
    ...Object.entries(set).flatMap(([name, value]) => ['-o', `${name}=${value}`]),
  ]
  for (const [name, key, words] of [
    ['ssh-welcome-guest', 'none', []],
    ['ssh-welcome-key', identity, []],
    ['ssh-verdict', identity, ['-t', '/verdict']],
    ['ssh-whoami', identity, ['whoami']],
    ['ssh-whoami-guest', 'none', ['whoami']],
    ['ssh-help', identity, ['help']],
    ['ssh-no-place', identity, ['/explore']],
    ['ssh-link', identity, ['link']],
  ]) {
    const app = openTerminal(
      [
        ...options,
        '-o',
        `IdentityFile=${key}`,
        ...words.filter((word) => word === '-t'),
        '127.0.0.1',
        ...words.filter((word) => word !== '-t'),
      ],
      { ...size, command: ['ssh'], env: { ...env, HOME: join(tmpdir(), randomUUID()) } },
    )
    await app.sees((screen) => screen.some((row) => row.trim() !== ''))
    await app.settled()
    await shot(app, name)
    app.kill('SIGKILL')
    await app.exited
  }
  server.kill('SIGKILL')
}

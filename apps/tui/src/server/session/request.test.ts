import { expect, it } from 'vitest'
import { readRequest, readSubsystem } from './request.js'

const app = { kind: 'app', start: '/', ascii: false, screenReader: false }

it.each([
  ['', app],
  ['/learn/adapting-to-a-domain', { ...app, start: '/learn/adapting-to-a-domain' }],
  ['learn leakage --ascii', { ...app, start: '/learn/leakage', ascii: true }],
  ['--screen-reader', { ...app, screenReader: true }],
  ["check --positive 'not spam'", { kind: 'check', words: ['--positive', 'not spam'] }],
  ['help check', { kind: 'check', words: ['--help'] }],
  ['quiz lint', { kind: 'quiz', words: ['lint'] }],
  ['help quiz', { kind: 'quiz', words: ['--help'] }],
  ['help', { kind: 'help' }],
  ['version', { kind: 'version' }],
  ['whoami', { kind: 'whoami' }],
  ['/', app],
  ['/verdict', { ...app, start: '/verdict' }],
  ['/learn', { ...app, start: '/learn' }],
  ['/practice', { ...app, start: '/practice' }],
  ['/practice/leakage', { ...app, start: '/practice/leakage' }],
  ['/test', { ...app, start: '/test' }],
  ['/test/leakage/', { ...app, start: '/test/leakage' }],
  ['/progress', { ...app, start: '/progress' }],
  ['sh -c id', { kind: 'misuse', message: "'sh -c id' is no command, and no place of the app." }],
  ['scp -t /', { kind: 'misuse', message: "'scp -t /' is no command, and no place of the app." }],
  ['/learn --shell', { kind: 'misuse', message: "'--shell' is no command, and no place of the app." }],
  [
    '/learn/leakge',
    { kind: 'misuse', message: "there is no pattern 'leakge'. The nearest known one is 'leakage'." },
  ],
  ["check 'x", { kind: 'misuse', message: 'a quote in the command is not closed.' }],
  ['x'.repeat(5000), { kind: 'misuse', message: 'the command is too long.' }],
])('%s', (command, request) => {
  expect(readRequest(command)).toEqual(request)
})

const message = (text: RegExp) => ({ kind: 'misuse', message: expect.stringMatching(text) })

it.each(['/explore', '/review', '/challenge/leakage', '/cards/leakage'])(
  '%s is of the contract and not there yet: the sentence names what is',
  (path) => {
    expect(readRequest(path)).toEqual(
      message(new RegExp(`^'${path}' is not in the terminal yet\\.\\n  There are /verdict,`)),
    )
  },
)

it('link takes the code as it is typed, in pieces too; without one it says where to find it', () => {
  expect(readRequest('link 7Q2M-K0XA')).toEqual({ kind: 'link', code: '7Q2M-K0XA' })
  expect(readRequest('link 7q2m k0xa')).toEqual({ kind: 'link', code: '7q2mk0xa' })
  expect(readRequest('link')).toEqual(message(/under Progress, 'Link a terminal': ssh HOST link 7Q2M-K0XA$/))
})

it('a subsystem is told that files are not served, and how to judge one; a name that is none is not repeated', () => {
  expect(readSubsystem('sftp')).toEqual(message(/^'sftp': files are not served here\.\n.*ssh HOST check$/))
  expect(readSubsystem('\u001b[2J')).toEqual(message(/^files are not served here\./))
})

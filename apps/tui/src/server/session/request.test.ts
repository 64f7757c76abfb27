import { expect, it } from 'vitest'
import { readRequest } from './request.js'

const app = { kind: 'app', start: '/', ascii: false, screenReader: false }

it.each([
  ['', app],
  ['/learn/adapting-to-a-domain', { ...app, start: '/learn/adapting-to-a-domain' }],
  ['learn leakage --ascii', { ...app, start: '/learn/leakage', ascii: true }],
  ['--screen-reader', { ...app, screenReader: true }],
  ["check --positive 'not spam'", { kind: 'check', words: ['--positive', 'not spam'] }],
  ['help check', { kind: 'check', words: ['--help'] }],
  ['help', { kind: 'help' }],
  ['version', { kind: 'version' }],
  ['whoami', { kind: 'whoami' }],
  ['link', { kind: 'misuse', message: "'link' is not offered over SSH yet." }],
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

import { userInfo } from 'node:os'
import { expect, it } from 'vitest'
import { localCredential } from './localCredential.js'

it('localCredential is the name of the user in visible ASCII', () => {
  const { kind, subject } = localCredential()
  expect(kind).toBe('local')
  expect(decodeURIComponent(subject)).toBe(userInfo().username)
  expect(subject).toMatch(/^[\x21-\x7e]+$/)
})

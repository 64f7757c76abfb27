import ssh2 from 'ssh2'
import { expect, it } from 'vitest'
import { fingerprintOf, newPrivateKey } from './hostKey.js'

it('every new key can be read again', () => {
  for (let i = 0; i < 1500; i++) expect(ssh2.utils.parseKey(newPrivateKey())).not.toBeInstanceOf(Error)
})

it('fingerprintOf is what ssh-keygen -l says', () => {
  const blob = 'AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl'
  expect(fingerprintOf(Buffer.from(blob, 'base64'))).toBe(
    'SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU',
  )
})

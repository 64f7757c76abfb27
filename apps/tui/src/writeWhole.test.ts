import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { writeWhole } from './writeWhole.js'

const folder = mkdtempSync(join(tmpdir(), 'fitcheck-whole-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('writeWhole replaces a file, keeps its mode and leaves nothing beside it', () => {
  const path = join(folder, 'report.md')
  writeFileSync(path, 'before', { mode: 0o600 })
  writeWhole(path, 'after')
  expect(readFileSync(path, 'utf8')).toBe('after')
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

it('writeWhole writes through a link', () => {
  writeFileSync(join(folder, 'real.json'), '1')
  symlinkSync(join(folder, 'real.json'), join(folder, 'link.json'))
  writeWhole(join(folder, 'link.json'), '2')
  expect(readFileSync(join(folder, 'real.json'), 'utf8')).toBe('2')
})

it('writeWhole says what it could not write, and leaves nothing', () => {
  mkdirSync(join(folder, 'folder.md'))
  expect(() => writeWhole(join(folder, 'folder.md'), 'text')).toThrow(/cannot write '.*folder\.md'/)
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

it('writeWhole makes a new file, and leaves one that is there as it is', () => {
  const path = join(folder, 'policy.yaml')
  writeWhole(path, 'new', { what: 'init', replace: false })
  expect(readFileSync(path, 'utf8')).toBe('new')
  expect(() => writeWhole(path, 'newer', { what: 'init', replace: false })).toThrow(
    /^init: cannot write '.*policy\.yaml': it is there already\.$/,
  )
  expect(readFileSync(path, 'utf8')).toBe('new')
  expect(statSync(path).nlink).toBe(1)
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

it('writeWhole follows a link to a file that is not there yet, or says why not', () => {
  symlinkSync(join(folder, 'to-come.md'), join(folder, 'dangling.md'))
  writeWhole(join(folder, 'dangling.md'), 'text')
  expect(readFileSync(join(folder, 'dangling.md'), 'utf8')).toBe('text')
  expect(existsSync(join(folder, '.dangling.md.tmp'))).toBe(false)
})

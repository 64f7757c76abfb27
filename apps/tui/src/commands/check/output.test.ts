import {
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
import { parseOut, writeWhole } from './output.js'

const folder = mkdtempSync(join(tmpdir(), 'fitcheck-out-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('parseOut chooses the format by the ending', () => {
  const names = ['a.md', 'a.JSON', 'a.txt', 'a.xml', 'a.html', 'a.yaml', 'a.yml']
  expect(names.map((name) => parseOut(join(folder, name)).format)).toEqual([
    'markdown',
    'json',
    'text',
    'junit',
    'html',
    'model-index',
    'model-index',
  ])
  expect(() => parseOut(join(folder, 'a.pdf'))).toThrow(
    'Use .txt, .md, .json, .xml (JUnit), .html or .yaml (model-index)',
  )
  expect(() => parseOut(join(folder, 'none', 'a.md'))).toThrow('is not there')
  mkdirSync(join(folder, 'folder.md'))
  expect(() => parseOut(join(folder, 'folder.md'))).toThrow('is a folder')
})

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
  expect(() => writeWhole(join(folder, 'folder.md'), 'text')).toThrow(/cannot write '.*folder\.md'/)
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

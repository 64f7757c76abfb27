import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { parseOut } from './output.js'

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

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { candidateFiles } from './candidateFiles.js'

const folder = mkdtempSync(join(tmpdir(), 'fitcheck-candidates-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
for (const name of ['lora-s1.csv', 'lora-s10.csv', 'lora-s2.csv', 'epoch=3-step=10.csv'])
  writeFileSync(join(folder, name), '')
const at = (name: string) => join(folder, name)

describe('candidateFiles', () => {
  it('calls files by what tells them apart', () => {
    const names = (...words: string[]) => candidateFiles('base.csv', words).map(({ name }) => name)
    expect(names('runs/ckpt-100.csv', 'runs/ckpt-200.jsonl.gz')).toEqual(['ckpt-100', 'ckpt-200'])
    expect(names('a/predictions.csv', 'b/predictions.csv')).toEqual(['a', 'b'])
    expect(names('out/a/x.csv', 'out/b/y.csv')).toEqual(['a/x', 'b/y'])
    expect(names('deep/only.csv')).toEqual(['only'])
    expect(names('.csv', 'b.csv')).toEqual(['.csv', 'b'])
  })

  it('gathers the runs of a recipe from lists, patterns and a name given again', () => {
    expect(candidateFiles('base.csv', [`lora=${at('lora-s*.csv')}`])).toEqual([
      { name: 'lora', files: [at('lora-s1.csv'), at('lora-s2.csv'), at('lora-s10.csv')] },
    ])
    expect(candidateFiles('base.csv', ['r=a.csv,b.csv', 'c.csv', 'r=d.csv'])).toEqual([
      { name: 'r', files: ['a.csv', 'b.csv', 'd.csv'] },
      { name: 'c', files: ['c.csv'] },
    ])
    expect(candidateFiles('base.csv', [`r=${at('lora-s?.csv')}`])[0]!.files).toHaveLength(2)
  })

  it('takes a file that is there for a file, though its name has an equals sign', () => {
    expect(candidateFiles('base.csv', [at('epoch=3-step=10.csv')])).toEqual([
      { name: 'epoch=3-step=10', files: [at('epoch=3-step=10.csv')] },
    ])
  })

  it.each([
    [['base.csv'], "'base.csv' is the base, the first file, and a candidate too"],
    [['./base.csv'], 'is the base, the first file, and a candidate too'],
    [['a.csv', 'a.csv'], "'a.csv' is given twice"],
    [['r=a.csv,a.csv'], "'a.csv' is given twice"],
    [['r=a.csv', 'q=a.csv'], "'a.csv' is given twice: in r and in q"],
    [['a.csv', 'a.jsonl'], "two candidates are called 'a'"],
    [['r=,'], 'names no file'],
    [[`r=${at('none-*.csv')}`], 'no file fits'],
  ])('refuses %j', (words, message) => {
    expect(() => candidateFiles('base.csv', words)).toThrow(expect.objectContaining({ code: 'MISUSE' }))
    expect(() => candidateFiles('base.csv', words)).toThrow(message)
  })
})

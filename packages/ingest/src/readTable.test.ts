import { describe, expect, it } from 'vitest'
import { refusal } from '../test/refusal.js'
import { sourceOf } from '../test/sourceOf.js'
import { readEvaluation } from './readEvaluation.js'

const ROWS = 'id,label,base_pred,tuned_pred\n1,0,0,1\n2,1,0,1\n'

describe('a table that --as names', () => {
  it('is read as that, or refused', async () => {
    expect((await readEvaluation([sourceOf(ROWS)], { as: 'csv' })).files[0]!.format).toBe('csv')
    expect(await refusal(readEvaluation([sourceOf(ROWS)], { as: 'jsonl' }))).toMatch(
      /^MALFORMED_ROW p.csv line 1: found "id,label,base_pred,tuned_pred", expected one JSON object/,
    )
    expect(await refusal(readEvaluation([sourceOf('{"id":1,"label":0}\n')], { as: 'csv' }))).toMatch(
      /^MALFORMED_ROW p.csv line 1/,
    )
    expect(await refusal(readEvaluation([sourceOf(ROWS)], { as: 'inspect' }))).toBe(
      'MALFORMED_ROW p.csv line 1: found what is no JSON, expected one JSON document. Give the file as the tool wrote it, or another format with --as.',
    )
  })

  it('is of the test rows: other files are still known by their content', async () => {
    const train = '{"id":"t1","label":"0","base_pred":"0","tuned_pred":"1"}\n'
    const { files } = await readEvaluation(
      [sourceOf(ROWS), sourceOf(train, { role: 'train', name: 'train.jsonl' })],
      { as: 'csv' },
    )
    expect(files.map(({ format }) => format)).toEqual(['csv', 'jsonl'])
  })
})

describe('a JSON document', () => {
  it('of no known tool is told by its keys', async () => {
    const text = JSON.stringify({ run: 1, rows: [{ a: 1 }] }, null, 2)
    expect(await refusal(readEvaluation([sourceOf(text, { name: 'run.json' })]))).toBe(
      "UNKNOWN_FORMAT run.json line 1: found one JSON object over several lines, with run, rows, expected rows, or a tool's file as the tool wrote it. JSONL has one object a line; --as names the format of a tool.",
    )
  })
})

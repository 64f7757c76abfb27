import { describe, expect, it } from 'vitest'
import { parseDocument } from './parseDocument.js'

const refused = (text: string) => {
  try {
    return parseDocument(text, 'f')
  } catch (error) {
    return (error as Error).message
  }
}

describe('parseDocument', () => {
  it("reads JSON with Python's constants", () => {
    expect(parseDocument('{"a": [NaN, 1]}', 'f')).toEqual({ a: [null, 1] })
  })

  it('tells a document cut off from one that is wrong', () => {
    const cut = 'found the end of the file, expected the rest of the JSON document. The file may be cut off.'
    const wrong =
      'found what is no JSON, expected one JSON document. Give the file as the tool wrote it, or another format with --as.'
    for (const text of ['{"a": [1, 2', '{"a": "b', '{"a": 1,\n"b":', '[1,'])
      expect(refused(text)).toMatch(cut)
    for (const text of ['id,label', '{"a": 1} x', '{"a": 1,}', '{\n"a": tru }'])
      expect(refused(text)).toMatch(wrong)
    expect(refused('\nid,label\n')).toBe(`f line 2: ${wrong}`)
  })
})

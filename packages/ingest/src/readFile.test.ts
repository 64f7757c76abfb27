import { describe, expect, it } from 'vitest'
import { refusal } from '../test/refusal.js'
import { readEvaluation } from './readEvaluation.js'
import type { FileRole } from './reading.js'

describe('a file that is refused before its end', () => {
  it.each<[what: string, role: FileRole, begins: string, code: string]>([
    ['columns that say too little', 'all', 'a,b\n1,2\n', 'MISSING_COLUMN'],
    ['a row of another length', 'all', 'id,label,tuned_pred\n1,0\n', 'MALFORMED_ROW'],
    ['a line that is no JSON', 'all', '{"label":1,"tuned_pred":1}\nxx\n', 'MALFORMED_ROW'],
    ['a document of no tool', 'all', '{\n"a":1\n}\n', 'UNKNOWN_FORMAT'],
    ['a row that the tool does not write', 'all', '{"doc_id":{},"target":1,"resps":[]}\n', 'BAD_VALUE'],
    ['the beginning of a packed file', 'all', 'PK\x03\x04', 'BINARY_FILE'],
    ['more than a log has', 'log', 'step,train_loss\n', 'BAD_VALUE'],
  ])('lets go of its source: %s', async (_, role, begins, code) => {
    let isOpen = true
    const endless = async function* () {
      try {
        yield new TextEncoder().encode(begins)
        const more = new TextEncoder().encode(`${'x'.repeat(1 << 20)}\n`)
        for (;;) yield more
      } finally {
        isOpen = false
      }
    }
    const reading = readEvaluation([{ role, name: 'f', chunks: endless() }])
    expect((await refusal(reading)).split(' ')[0]).toBe(code)
    expect(isOpen).toBe(false)
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { WRITERS } from '../harnessFiles.js'

/** A file longer than this is fuzzed by its beginning: a reader sees nothing new in row 400. */
const LONGEST = 40_000
/** Beside the readers stand the scripts that made the fixtures, which nobody reads. */
const SKIPPED = ['make', 'README.md']

const ANSWERS = [0, 1, 0.5, 1, null, 0, 1, 1].map((grade, id) => ({ id, grade }))

/** Files to start from: all fixtures, real and written, and the smallest of each format. */
export const CORPUS: readonly Uint8Array[] = [
  ...filesIn(fileURLToPath(new URL('../../fixtures/', import.meta.url))).map(beginning),
  ...Object.values(WRITERS).map((write) => new TextEncoder().encode(write(ANSWERS))),
  ...[
    'id,label,base_pred,tuned_pred,text\r\n1,ham,ham,spam,"a ""b"",\r\nc"\r\n\r\n2,spam,ham,spam,é𐀀\r\n',
    '\ufefflabel;tuned_pred;tuned_score\r0;1;0.5\r1;1;0.7\r',
    '{"label":["a"],"tuned_pred":["a","b"],"tuned_probs":{"a":0.5,"b":0.9}}\n{"label":["b"],"tuned_pred":[]}\n',
    '[{"label":"no","tuned_pred":"no","x":{"y":["}","\\""]}},\n {"label":"yes","tuned_pred":"no"}]\n',
    'step,train_loss,valid_loss\n1,2.5,\n2,1.5,1.75\n',
    '{"log_history":[{"loss":1,"step":1},{"eval_loss":2,"step":1}],"global_step":1}',
  ].map((text) => new TextEncoder().encode(text)),
]

function filesIn(folder: string): readonly Uint8Array[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.includes(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesIn(path) : [readFileSync(path)]
  })
}

/** Lines that are whole; a document is kept whole. */
function beginning(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= LONGEST || bytes.indexOf(0x0a) > LONGEST) return bytes
  const isDocument = bytes[0] === 0x7b && bytes[1] === 0x0a
  return isDocument ? bytes : bytes.subarray(0, bytes.lastIndexOf(0x0a, LONGEST) + 1)
}

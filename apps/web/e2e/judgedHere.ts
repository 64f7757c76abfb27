import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { judge, type PolicyInput, parsePolicy, type Verdict } from '@fitcheck/core/verdict'
import { type FileRole, readEvaluation } from '@fitcheck/ingest'

const examples = fileURLToPath(new URL('../../../examples/', import.meta.url))

/** The bytes of a real example's predictions. */
export function exampleBytes(name: string): Buffer {
  return readFileSync(`${examples}${name}/predictions.csv`)
}

export interface GivenFile {
  readonly role: FileRole
  readonly name: string
  readonly bytes: Buffer
}

/** The verdict that the packages give of the same files outside the browser: what the page must show. */
export async function judgedHere(
  files: readonly GivenFile[],
  policy: PolicyInput,
  positive?: string,
): Promise<Verdict> {
  const { evaluation } = await readEvaluation(
    files.map(({ role, name, bytes }) => ({
      role,
      name,
      size: bytes.length,
      chunks: (async function* () {
        yield new Uint8Array(bytes)
      })(),
    })),
    positive === undefined ? {} : { positive },
  )
  return judge({ ...evaluation, trainComplete: false }, parsePolicy(policy))
}

/** One model's answers out of a file with both: `id,label,pred,split`. */
export function oneModel(both: Buffer, model: 'base' | 'tuned'): Buffer {
  const [head, ...lines] = both.toString('utf8').trimEnd().split('\n')
  const names = head!.split(',')
  const at = (name: string) => names.indexOf(name)
  const picked = [at('id'), at('label'), at(`${model}_pred`), at('split')]
  const rows = lines.map((line) => {
    const cells = line.split(',')
    return picked.map((column) => cells[column]).join(',')
  })
  return Buffer.from(['id,label,pred,split', ...rows].join('\n'))
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type VerdictView, viewVerdict } from '@fitcheck/core/report'
import { judge, parsePolicy } from '@fitcheck/core/verdict'
import { type FileRole, readEvaluation } from '@fitcheck/ingest'

/** One of the repository's real runs, as its index names it. */
export interface Example {
  readonly name: string
  readonly title: string
  readonly teaches: string
  readonly policy: string
  readonly positive: string | null
  readonly files: readonly { readonly role: FileRole; readonly file: string }[]
  readonly general: string
  readonly domain: string
  readonly model: string
  readonly source: string
  readonly licence: string
}

export interface JudgedExample extends Example {
  readonly view: VerdictView
}

// Only read while pages are prerendered: the folder stands at the repository's root.
const folder = join(/* turbopackIgnore: true */ process.cwd(), '../../examples')

let judged: Promise<readonly JudgedExample[]> | undefined

/** Every example with its verdict under its own policy, judged once per build by the same core as in the browser. */
export function judgedExamples(): Promise<readonly JudgedExample[]> {
  judged ??= readFile(join(folder, 'index.json'), 'utf8').then((text) =>
    Promise.all(
      (JSON.parse(text) as Example[]).map(async (example) => ({
        ...example,
        view: await judgeExample(example),
      })),
    ),
  )
  return judged
}

async function judgeExample({ name, files, positive, policy }: Example): Promise<VerdictView> {
  const sources = files.map(({ role, file }) => ({
    role,
    name: file,
    chunks: bytesOf(join(folder, name, file)),
  }))
  const { evaluation } = await readEvaluation(sources, positive === null ? {} : { positive })
  return viewVerdict(judge(evaluation, parsePolicy({ extends: policy })))
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  yield await readFile(path)
}

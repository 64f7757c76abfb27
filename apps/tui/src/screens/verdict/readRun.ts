import { type Evaluation, judge, type PresetName, parsePolicy, type Verdict } from '@fitcheck/core/verdict'
import { type Reading, readEvaluation } from '@fitcheck/ingest'
import { openSource } from '@fitcheck/ingest/node'
import type { FileAccess } from '../../app/appContext.js'
import { type Example, examplePath } from '../../commands/check/examples.js'

/** What shall be judged: a run that comes along, or files of the user's. */
export type RunChoice =
  | { readonly kind: 'example'; readonly example: Example }
  /** `base`: empty where one file has both models. `positive`: empty where it is to be guessed. */
  | { readonly kind: 'files'; readonly tuned: string; readonly base: string; readonly positive: string }

/** Reads a run. @throws IngestError, InputError */
export async function readRun(choice: RunChoice, files: FileAccess | null): Promise<Reading> {
  if (choice.kind === 'example') {
    const { example } = choice
    const sources = await Promise.all(
      example.files.map(async ({ role, file }) => ({
        ...(await openSource(role, examplePath(example, file))),
        name: `${example.name}/${file}`,
      })),
    )
    return readEvaluation(sources, example.positive === null ? {} : { positive: example.positive })
  }
  const open = files!.open
  const { tuned, base, positive } = choice
  return readEvaluation(
    base === '' ? [await open('all', tuned)] : [await open('base', base), await open('tuned', tuned)],
    positive === '' ? {} : { positive },
  )
}

/** @throws InputError `POLICY_NOT_APPLICABLE` */
export function judgeBy(evaluation: Evaluation, preset: PresetName): Verdict {
  return judge(evaluation, parsePolicy({ extends: preset }))
}

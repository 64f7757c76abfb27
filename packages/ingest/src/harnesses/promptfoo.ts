import { counted } from '../badInput.js'
import { type Fields, fieldsOf, textOf, writtenOut } from './fields.js'
import { gradeOf } from './grades.js'
import type { AnswersRead, Harness, HarnessAnswer } from './harness.js'
import { pickOne } from './pickOne.js'
import { type Result, resultsOf } from './promptfooResults.js'
import { unexpected } from './unexpected.js'

const TOOL = { tool: 'promptfoo' }
/** `ResultFailureReason.ERROR`: the provider or a grader failed, rather than an assertion. */
const ERROR = 2

/**
 * The JSON that `promptfoo eval --output` writes (`EvaluateSummaryV3`; version 2 has its rows in `table`), or its JSONL
 * of results. A model is a provider with a prompt; a row is known by the place of its test.
 */
export const promptfoo: Harness = {
  name: 'promptfoo',
  recognises: ({ paths }) =>
    (paths.has('results.version') && (paths.has('results.timestamp') || paths.has('results.results'))) ||
    (paths.has('testIdx') && paths.has('promptIdx') && paths.has('success')),
  read: async (text, input) => {
    const { file, options } = input
    const results = await resultsOf(text, input)
    const answersBy = gradesOf(results, options.pick?.metric, file)
    const names = modelNames(results)
    const byModel = new Map<string, Result[]>()
    results.forEach((result, row) => {
      const name = names[row]!
      const own = byModel.get(name) ?? []
      own.push(result)
      byModel.set(name, own)
    })
    const clusters = repeatsOf(results)
    const models = [...byModel].map(([model, own]) => ({
      model,
      answers: own.map(
        (result): HarnessAnswer => ({
          id: String(result.test),
          line: result.line,
          grade: isFailure(result.fields) ? null : answersBy.grade(result),
          text: varsOf(result.fields),
          ...(clusters !== null && { cluster: clusters(result) }),
        }),
      ),
    }))
    const notes = [
      `${file}: results of promptfoo: ${answersBy.metric} was read as the grade, testIdx as the id.`,
    ]
    notes.push(...answersBy.notes)
    if (clusters !== null)
      notes.push(
        `${file}: tests are repeated: those with the same vars and assertions belong together (cluster).`,
      )
    return { kind: 'answers', models, task: null, metric: answersBy.metric, notes } satisfies AnswersRead
  },
}

/** What each result's model is called: its provider; where that has several prompts, with the prompt's number. */
function modelNames(results: readonly Result[]): readonly string[] {
  const nameOf = ({ provider }: Result) => textOf(provider['label']) ?? textOf(provider['id']) ?? 'provider'
  const prompts = new Map<string, Set<number>>()
  for (const result of results) {
    const name = nameOf(result)
    prompts.set(name, (prompts.get(name) ?? new Set()).add(result.prompt))
  }
  return results.map((result) => {
    const name = nameOf(result)
    return prompts.get(name)!.size > 1 ? `${name} #${result.prompt}` : name
  })
}

interface Grades {
  readonly metric: string
  readonly grade: (result: Result) => number | boolean | null
  readonly notes: readonly string[]
}

/**
 * The score, where all are grades; else whether the test passed. A named score, or either of the two, where it is
 * asked for.
 */
function gradesOf(results: readonly Result[], asked: string | undefined, file: string): Grades {
  const named = new Set(results.flatMap(({ fields }) => Object.keys(fieldsOf(fields['namedScores']))))
  const scoreIn = (metric: string, { fields }: Result) =>
    metric === 'score' || metric === 'success' ? fields[metric] : fieldsOf(fields['namedScores'])[metric]
  const graded = (metric: string) => results.every((result) => gradeOf(scoreIn(metric, result)) !== undefined)
  const hasScores = graded('score') && results.some(({ fields }) => typeof fields['score'] === 'number')
  const metric = pickOne(['score', 'success', ...named], asked ?? (hasScores ? 'score' : 'success'), {
    file,
    key: 'metric',
  })
  const isPass = ({ fields }: Result) => Number(fields['score']) === Number(fields['success'])
  const partly = results.filter((result) => !isFailure(result.fields) && !isPass(result)).length
  const notes =
    metric === 'score' && asked === undefined && partly > 0
      ? [
          `${file}: ${counted(partly, 'score')} ${partly === 1 ? 'is' : 'are'} not 1 for a pass and 0 for a fail; to judge passes alone, give --pick metric=success.`,
        ]
      : []
  const grade = (result: Result) => {
    const value = gradeOf(scoreIn(metric, result))
    if (value === undefined)
      throw unexpected(scoreIn(metric, result), `${metric} from 0 to 1`, { file, line: result.line, ...TOOL })
    return value
  }
  return { metric, grade, notes }
}

/** Did the call fail, so that there is no answer to grade? */
function isFailure({ failureReason, error, success, gradingResult }: Fields): boolean {
  if (typeof failureReason === 'number') return failureReason === ERROR
  return success === false && Boolean(error) && !gradingResult
}

/** What a test asks: its variables. */
function varsOf(fields: Fields): string {
  const { vars } = fields
  const values = Array.isArray(vars) ? vars : Object.values(fieldsOf(vars))
  return values.map((value) => writtenOut(value) ?? '').join('\n')
}

/**
 * Which tests are repeats of one (`--repeat`): those that ask and assert the same, by the first of them. `null` where
 * none is.
 */
function repeatsOf(results: readonly Result[]): ((result: Result) => string) | null {
  const keyOf = ({ fields }: Result) =>
    JSON.stringify([fields['vars'], fieldsOf(fields['testCase'])['assert']])
  const first = new Map<string, number>()
  for (const result of results) {
    const key = keyOf(result)
    first.set(key, Math.min(first.get(key) ?? result.test, result.test))
  }
  const tests = new Set(results.map(({ test }) => test)).size
  return first.size < tests ? (result) => String(first.get(keyOf(result))) : null
}

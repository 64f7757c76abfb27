import { counted } from '../badInput.js'
import { linesOf } from '../parse/linesOf.js'
import { parseDocument } from '../parse/parseDocument.js'
import { wholeText } from '../parse/wholeText.js'
import { type Fields, fieldsOf, isFields, textOf, writtenOut } from './fields.js'
import { gradeOf } from './grades.js'
import type { Harness, HarnessAnswer } from './harness.js'
import { pickOne } from './pickOne.js'
import { unexpected } from './unexpected.js'

const TOOL = { tool: 'DeepEval' }
const SUCCESS = 'success'
/** What stands around the run in `.deepeval/.latest_test_run.json`. */
const LATEST = 'testRunData'

/**
 * A test run that DeepEval saves (`TestRun` of deepeval, by alias: names in camelCase). Whether a case succeeded is
 * the grade, for some metrics are better when lower; `--pick metric=NAME` takes that metric's score.
 */
export const deepeval: Harness = {
  name: 'deepeval',
  recognises: ({ paths }) =>
    ['testCases', `${LATEST}.testCases`].some((cases) =>
      ['actualOutput', 'metricsData', 'metricsMetadata', 'success'].some((key) =>
        paths.has(`${cases}[].${key}`),
      ),
    ),
  read: async (text, { file, options }) => {
    const whole = await wholeText(text, file)
    const document = fieldsOf(parseDocument(whole, file))
    const isLatest = document['testCases'] === undefined && isFields(document[LATEST])
    const run = isLatest ? fieldsOf(document[LATEST]) : document
    const cases = run['testCases']
    if (!Array.isArray(cases)) throw unexpected(cases, 'testCases, a list', { file, ...TOOL })
    const lines = linesOf(whole, isLatest ? `${LATEST}.testCases[]` : 'testCases[]')
    const rows = cases.map((row, place) => ({ row: fieldsOf(row), line: lines[place] ?? 1 }))
    const names = [...new Set(rows.flatMap(({ row }) => metricsOf(row).map(([name]) => name)))]
    const metric = pickOne([SUCCESS, ...names], options.pick?.metric ?? SUCCESS, { file, key: 'metric' })
    const ids = idsOf(rows, file)
    const isLower = metric !== SUCCESS && isBetterWhenLower(rows, metric)
    const graded = metric === SUCCESS || isLower ? 'success' : 'the score'
    const notes = [
      `${file}: a test run of DeepEval: ${graded}${metric === SUCCESS ? '' : ` of ${metric}`} was read as the grade, its ${ids.by} as the id.`,
    ]
    if (names.length > 1 && options.pick?.metric === undefined)
      notes.push(
        `${file}: a case is right where all ${names.length} of its metrics succeed; --pick metric=${names[0]} judges one.`,
      )
    const answers = rows.map(({ row, line }, place): HarnessAnswer => {
      const { input, actualOutput } = row
      const grade = gradeIn(row, metric, isLower ? 'success' : 'score')
      if (grade === undefined)
        throw unexpected(scoreOf(row, metric, 'score'), `${metric} from 0 to 1`, { file, line, ...TOOL })
      return {
        id: ids.values[place]!,
        line,
        grade,
        text: writtenOut(input),
        expected: writtenOut(row['expectedOutput']),
        ...(typeof actualOutput === 'string' && { picked: actualOutput }),
      }
    })
    const conversations = run['conversationalTestCases']
    if (Array.isArray(conversations) && conversations.length > 0)
      notes.push(
        `${file}: ${counted(conversations.length, 'conversation')} in it, not used: single turns are judged.`,
      )
    return { kind: 'answers', models: [{ model: null, answers }], task: null, metric, notes }
  },
}

/**
 * What cases are told apart by: what was asked, which is the same in each run; where two ask the same, their names. A
 * case like an earlier one in both gets its number.
 */
function idsOf(
  rows: readonly { readonly row: Fields; readonly line: number }[],
  file: string,
): { readonly by: 'input' | 'name'; readonly values: readonly string[] } {
  const inputs = rows.map(({ row, line }) => {
    const input = writtenOut(row['input']) ?? textOf(row['name'])
    if (input === null) throw unexpected(row['input'], 'a test case with its input', { file, line, ...TOOL })
    return input
  })
  const names = rows.map(({ row }, place) => textOf(row['name']) ?? inputs[place]!)
  const isBetter = new Set(names).size > new Set(inputs).size
  const keys = isBetter ? names : inputs
  const times = new Map<string, number>()
  const values = keys.map((key) => {
    const time = (times.get(key) ?? 0) + 1
    times.set(key, time)
    return time === 1 ? key : `${key} #${time}`
  })
  return { by: isBetter ? 'name' : 'input', values }
}

/** The metrics of a case by name; `metricsMetadata` is what versions before 1.0 called them. */
function metricsOf(row: Fields): readonly (readonly [string, Fields])[] {
  const data = row['metricsData'] ?? row['metricsMetadata']
  if (!Array.isArray(data)) return []
  return data.map((metric) => {
    const fields = fieldsOf(metric)
    return [String(fields['name'] ?? fields['metric']), fields]
  })
}

/** Some metrics, such as of hallucinations or bias, succeed where their score is below the threshold. */
function isBetterWhenLower(rows: readonly { readonly row: Fields }[], metric: string): boolean {
  return rows.some(({ row }) => {
    const { score, threshold, success } = metricOf(row, metric)
    if (typeof score !== 'number' || typeof threshold !== 'number') return false
    return (success === true && score < threshold) || (success === false && score > threshold)
  })
}

function metricOf(row: Fields, metric: string): Fields {
  return metricsOf(row).find(([name]) => name === metric)?.[1] ?? {}
}

function scoreOf(row: Fields, metric: string, key: 'score' | 'success'): unknown {
  return metric === SUCCESS ? row[SUCCESS] : metricOf(row, metric)[key]
}

function gradeIn(row: Fields, metric: string, key: 'score' | 'success') {
  // A metric that failed to run says of itself that the case did not succeed: there is no grade.
  const failed = metricsOf(row).some(([name, { error }]) => error && (metric === SUCCESS || name === metric))
  return failed ? null : gradeOf(scoreOf(row, metric, key))
}

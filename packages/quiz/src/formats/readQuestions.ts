import type { Blank, KnownWrong, NumberAnswer, Question, Source, TextAnswer } from '../questions/question.js'
import { compute, ExpressionError, fillIn } from './expressions.js'
import type { Problem } from './problem.js'
import { questionSchema, type WrittenQuestion } from './questionSchema.js'
import { type Entry, readYamlList } from './readYaml.js'

/** A question with where it was written. */
export interface LocatedQuestion {
  readonly question: Question
  readonly file: string
  readonly lineOf: (path: readonly PropertyKey[]) => number
}

export interface QuestionsReading {
  readonly questions: readonly LocatedQuestion[]
  readonly problems: readonly Problem[]
}

/**
 * Reads `questions.yaml`: checks its form, computes its numbers, names its sources.
 *
 * @param pattern of all questions; `null` where each id says it
 */
export function readQuestions(
  file: string,
  content: string,
  pattern: string | null,
  sources: ReadonlyMap<string, Source>,
): QuestionsReading {
  const { entries, problems } = readYamlList(file, content, questionSchema)
  const questions: LocatedQuestion[] = []
  const found: Problem[] = [...problems]
  for (const entry of entries) {
    try {
      questions.push({ question: complete(entry, pattern, sources), file, lineOf: entry.lineOf })
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error
      found.push({ file, line: entry.lineOf([]), field: entry.value.id, message: error.message })
    }
  }
  return { questions, problems: found }
}

const computed: Source = { text: 'Computed from the numbers shown.', url: null }

function complete(
  { value }: Entry<WrittenQuestion>,
  pattern: string | null,
  sources: ReadonlyMap<string, Source>,
): Question {
  const written = deepFill(value)
  const shared = {
    id: written.id,
    version: written.version,
    pattern: pattern ?? written.id.slice(0, written.id.indexOf('/')),
    family: written.family ?? written.id,
    seed: written.seed,
    difficulty: written.difficulty,
    objective: written.objective,
    prompt: written.prompt.trim(),
    stimulus: written.stimulus,
    hints: written.hints,
    steps: written.steps,
    finalAnswer: written.finalAnswer,
    quickCheck: written.quickCheck,
    mistakes: written.mistakes,
    misconceptions: misconceptionsOf(written),
    use: written.use,
    status: written.status,
    author: written.author,
    blindReview: written.blindReview,
    sources: written.sources.map((given) => {
      const source = typeof given !== 'string' ? given : given === 'computed' ? computed : sources.get(given)
      if (source === undefined) throw new ExpressionError(unknownSource(given, pattern))
      return source
    }),
    license: written.license,
  }
  switch (written.type) {
    case 'choice': {
      const options = written.options.map((option) => ({
        ...option,
        misconception: option.misconception ?? null,
      }))
      return { ...shared, type: 'choice', options }
    }
    case 'numeric':
      return { ...shared, type: 'numeric', answer: numberAnswer(written.answer) }
    case 'output':
      return { ...shared, type: 'output', answer: textAnswer(written.answer) }
    case 'cloze': {
      const blanks = written.blanks.map(
        ({ id, answer }): Blank => ({
          id,
          answer: 'compute' in answer ? numberAnswer(answer) : textAnswer(answer),
        }),
      )
      return { ...shared, type: 'cloze', cloze: written.cloze.trimEnd(), clozeIs: written.clozeIs, blanks }
    }
    case 'match':
      return {
        ...shared,
        type: 'match',
        left: written.left,
        right: written.right,
        pairs: written.pairs,
        wrong: written.wrong.map((pair) => ({ left: pair.left, right: pair.right, ...knownWrong(pair) })),
      }
    case 'self-check':
      return { ...shared, type: 'self-check', rubric: written.rubric, modelAnswer: written.modelAnswer }
  }
}

function unknownSource(given: unknown, pattern: string | null): string {
  return pattern === null
    ? `source '${given}' is named and not given; write it out here, as {text: …, url: …}, or 'computed'`
    : `source '${given}' is not in the lesson's list`
}

type WrittenNumber = Extract<WrittenQuestion, { type: 'numeric' }>['answer']
type WrittenText = Extract<WrittenQuestion, { type: 'output' }>['answer']

function numberAnswer({ compute: expression, unit, tolerance, wrong }: WrittenNumber): NumberAnswer {
  return {
    kind: 'number',
    value: numberIn(expression),
    unit,
    tolerance,
    wrong: wrong.map((known) => ({ value: numberIn(known.compute), ...knownWrong(known) })),
  }
}

function textAnswer({ accept, wrong }: WrittenText): TextAnswer {
  return { kind: 'text', accept, wrong: wrong.map((known) => ({ text: known.text, ...knownWrong(known) })) }
}

function knownWrong(known: {
  misconception: string
  feedback: string
  step?: number | undefined
}): KnownWrong {
  return { misconception: known.misconception, feedback: known.feedback, step: known.step ?? null }
}

/** A number as it stands, or computed. */
function numberIn(expression: string): number {
  const plain = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/.test(expression) ? Number(expression) : Number.NaN
  return Number.isFinite(plain) ? plain : clean(compute(expression))
}

/** Twelve digits: what binary fractions add beyond says nothing and would read badly. */
function clean(value: number): number {
  return Number(value.toPrecision(12))
}

/** Fills in the numbers of every text, however deep. Expressions to compute hold no places and stay as they are. */
function deepFill<T>(value: T): T {
  if (typeof value === 'string') return fillIn(value) as T
  if (Array.isArray(value)) return value.map(deepFill) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, deepFill(item)])) as T
}

function misconceptionsOf(written: WrittenQuestion): string[] {
  const named = new Set<string>()
  JSON.stringify(written, (key, value) => {
    if (key === 'misconception' && typeof value === 'string') named.add(value)
    return value
  })
  return [...named]
}

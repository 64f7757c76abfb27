import { lintQuestion } from '../../src/formats/lintQuestion.js'
import type { Problem } from '../../src/formats/problem.js'
import { questionProblems } from '../../src/formats/questionProblems.js'
import { readQuestions } from '../../src/formats/readQuestions.js'
import { fieldName, readYamlList } from '../../src/formats/readYaml.js'
import type { Generator } from '../../src/generators/generator.js'
import { generate } from '../../src/generators/generator.js'
import type { Question } from '../../src/questions/question.js'
import { misconceptionSchema } from './contentSchema.js'
import { lintMisconceptions, lintPattern } from './lintBank.js'
import { lintLesson } from './lintLesson.js'
import { readLesson } from './readLesson.js'

/** The text of each content file by its path: "content/leakage/lesson.md". */
export type ContentFiles = ReadonlyMap<string, string>

export interface ContentBuild {
  readonly problems: readonly Problem[]
  /** What was checked: each question, generator, lesson and list once. */
  readonly passed: number
  readonly failed: number
  /** The generated modules by file name; whole only where there are no problems. */
  readonly modules: ReadonlyMap<string, string>
}

const misconceptionsFile = 'content/misconceptions.yaml'
const seedsTried = 200

/** Checks all content and writes it as modules: lessons for the public half, questions for the server's. */
export function buildContent(
  files: ContentFiles,
  slugs: readonly string[],
  generators: readonly Generator[],
): ContentBuild {
  const checks: Problem[][] = []
  const modules = new Map<string, string>()
  const all: Question[] = []

  for (const slug of slugs) {
    const [lessonFile, questionsFile] = [`content/${slug}/lesson.md`, `content/${slug}/questions.yaml`]
    const reading = readLesson(lessonFile, files.get(lessonFile) ?? '', slug)
    const { questions, problems } = readQuestions(
      questionsFile,
      files.get(questionsFile) ?? '',
      slug,
      reading.sources,
    )
    const bank = questions.map(({ question }) => question)
    const own = generators.filter(({ id }) => id.startsWith(`${slug}/`))
    all.push(...bank)
    checks.push(
      [...problems, ...lintPattern(questionsFile, questions, own, reading.lesson?.objectives ?? [])],
      // After the questions: a question that cannot be read is missing here too.
      [...reading.problems, ...lintLesson(lessonFile, reading, bank)],
      ...questions.map(questionProblems),
      ...own.map(lintGenerator),
    )
    modules.set(
      `${slug}.lesson.generated.ts`,
      moduleText('lesson', 'Lesson', '../lessons/lesson.js', reading.lesson),
    )
    modules.set(
      `${slug}.questions.generated.ts`,
      moduleText('questions', 'Question[]', '../questions/question.js', bank),
    )
  }

  const list = readYamlList(misconceptionsFile, files.get(misconceptionsFile) ?? '', misconceptionSchema)
  const misconceptions = list.entries.map(({ value }) => value)
  checks.push([...list.problems, ...lintMisconceptions(misconceptionsFile, misconceptions, all, generators)])
  modules.set(
    'misconceptions.generated.ts',
    moduleText('misconceptions', 'Misconception[]', '../bank/bank.js', misconceptions),
  )
  const failed = checks.filter((problems) => problems.length > 0).length
  return { problems: checks.flat(), passed: checks.length - failed, failed, modules }
}

/** The rules on what a generator makes, over many seeds. */
function lintGenerator(generator: Generator): Problem[] {
  const file = `generator ${generator.id}`
  const made = Array.from({ length: seedsTried }, (_, seed) => generate(generator, seed))
  const findings = made.flatMap((question) =>
    lintQuestion(question).map(
      ({ path, message }): Problem => ({
        file,
        line: 0,
        field: fieldName(`seed ${question.seed}`, path),
        message,
      }),
    ),
  )
  const keys = made.map(({ answer }) => (answer.kind === 'number' ? answer.value : answer.accept[0]!))
  const counts = [...new Set(keys)].map((key) => keys.filter((other) => other === key).length)
  const monotonous = counts.some((count) => count > seedsTried / 10)
  return [
    ...findings.slice(0, 5),
    ...(monotonous
      ? [{ file, line: 0, field: '', message: 'gives one answer to more than a tenth of the seeds' }]
      : []),
  ]
}

function moduleText(name: string, type: string, from: string, value: unknown): string {
  const plainType = type.replace('[]', '')
  const readonly = type.endsWith('[]') ? 'readonly ' : ''
  return [
    '// Made from content/ by `pnpm content`; change it there.',
    `import type { ${plainType} } from '${from}'`,
    '',
    `export const ${name}: ${readonly}${type} = ${JSON.stringify(value, null, 2)}`,
    '',
  ].join('\n')
}

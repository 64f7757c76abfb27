import type { Misconception, Objective } from '../../src/bank/bank.js'
import { knownWrongs } from '../../src/formats/lintQuestion.js'
import type { Problem } from '../../src/formats/problem.js'
import type { LocatedQuestion } from '../../src/formats/readQuestions.js'
import type { Generator } from '../../src/generators/generator.js'
import type { Question } from '../../src/questions/question.js'

/** The rules that hold between the questions of one pattern. */
export function lintPattern(
  file: string,
  located: readonly LocatedQuestion[],
  generators: readonly Generator[],
  objectives: readonly Objective[],
): Problem[] {
  const problem = (field: string, message: string): Problem => ({ file, line: 0, field, message })
  const questions = located.map(({ question }) => question)
  return [
    ...repeated(questions.map(({ id, version }) => `${id} version ${version}`)).map((id) =>
      problem(id, 'stands twice; a change of a live question is a new version'),
    ),
    ...located.flatMap(({ question, lineOf }): Problem[] =>
      objectives.some(({ id }) => id === question.objective)
        ? []
        : [
            {
              file,
              line: lineOf(['objective']),
              field: `${question.id}.objective`,
              message: `'${question.objective}' is not an objective of the lesson`,
            },
          ],
    ),
    ...objectives.flatMap(({ id }) =>
      coverage(id, questions, generators).map((message) => problem(`objective ${id}`, message)),
    ),
    ...nearlySame(questions).map(([one, other]) => problem(one, `asks nearly the same as ${other}`)),
    ...keyPlaces(questions).map((message) => problem('options', message)),
  ]
}

/** Each objective: three families that a test may draw, of two types, one of them hard. */
function coverage(
  objective: string,
  questions: readonly Question[],
  generators: readonly Generator[],
): string[] {
  const eligible = [
    ...questions.filter(({ type }) => type !== 'self-check'),
    ...generators.map((generator) => ({ ...generator, family: generator.id })),
  ].filter((item) => item.objective === objective && item.use !== 'practice' && item.status === 'live')
  return [
    ...(new Set(eligible.map(({ family }) => family)).size < 3
      ? ['needs three families of questions for tests']
      : []),
    ...(new Set(eligible.map(({ type }) => type)).size < 2 ? ['needs questions of two types'] : []),
    ...(eligible.some(({ difficulty }) => difficulty === 'hard') ? [] : ['needs a hard question']),
  ]
}

/** The right option's place and length give nothing away over the whole file. */
function keyPlaces(questions: readonly Question[]): string[] {
  const choices = questions.filter((question) => question.type === 'choice')
  if (choices.length < 4) return []
  const places = choices.map(({ options }) => options.findIndex(({ correct }) => correct))
  const longest = choices.filter(({ options }) => {
    const most = Math.max(...options.map(({ text }) => text.length))
    return options.find(({ correct }) => correct)!.text.length === most
  })
  const crowded = [0, 1, 2, 3].some(
    (place) => places.filter((other) => other === place).length > choices.length / 2,
  )
  return [
    ...(crowded ? ['hold the right answer in the same place in more than half of the questions'] : []),
    ...(longest.length > choices.length / 2
      ? ['have the right one as the longest in more than half of the questions']
      : []),
  ]
}

/** Pairs of prompts whose words, numbers apart, are the same to more than 0.8 (Jaccard). */
function nearlySame(questions: readonly Question[]): [string, string][] {
  const words = questions.map(({ prompt }) => new Set(prompt.toLowerCase().match(/[a-z]+/g) ?? []))
  return questions.flatMap((one, left) =>
    questions.slice(left + 1).flatMap((other, offset): [string, string][] => {
      if (one.id === other.id || one.family === other.family) return []
      const [a, b] = [words[left]!, words[left + 1 + offset]!]
      const shared = [...a].filter((word) => b.has(word)).length
      return shared / (a.size + b.size - shared) > 0.8 ? [[one.id, other.id]] : []
    }),
  )
}

/** Misconceptions: each used, each named one known, no feedback shared by two. */
export function lintMisconceptions(
  file: string,
  misconceptions: readonly Misconception[],
  questions: readonly Question[],
  generators: readonly Generator[],
): Problem[] {
  const problem = (field: string, message: string): Problem => ({ file, line: 0, field, message })
  const used = new Set([...questions, ...generators].flatMap((item) => item.misconceptions))
  const known = new Set(misconceptions.map(({ id }) => id))
  const feedback = new Map<string, string>()
  const shared = questions.flatMap((question) =>
    knownWrongs(question).flatMap(({ known: wrong }) => {
      const other = feedback.get(wrong.feedback)
      feedback.set(wrong.feedback, wrong.misconception)
      return other === undefined || other === wrong.misconception
        ? []
        : [[other, wrong.misconception] as const]
    }),
  )
  return [
    ...repeated(misconceptions.map(({ id }) => id)).map((id) => problem(id, 'stands twice')),
    ...[...used]
      .filter((id) => !known.has(id))
      .map((id) => problem(id, 'is named by a question but not described here')),
    ...[...known]
      .filter((id) => !used.has(id))
      .map((id) => problem(id, 'is described but no question names it')),
    ...misconceptions
      .filter(({ repair }) => repair.split(/\s+/).length > 60)
      .map(({ id }) => problem(`${id}.repair`, 'is longer than 60 words')),
    ...shared.map(([one, other]) => problem(one, `shares its feedback word for word with ${other}`)),
  ]
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
}

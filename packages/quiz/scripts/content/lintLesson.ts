import type { Problem } from '../../src/formats/problem.js'
import { type Lesson, sectionKinds } from '../../src/lessons/lesson.js'
import type { Question } from '../../src/questions/question.js'
import type { LessonReading } from './readLesson.js'

const words = { least: 900, most: 1600 }
const longestSentence = 35
const hardestGrade = 11

/** The rules on a lesson: its sections, its questions, its prose. */
export function lintLesson(file: string, reading: LessonReading, questions: readonly Question[]): Problem[] {
  const { lesson, prose, proseLine } = reading
  if (lesson === null) return []
  const problem = (line: number, message: string): Problem => ({ file, line, field: '', message })
  return [
    ...sectionRule(lesson).map((message) => problem(0, message)),
    ...questionRule(lesson, questions).map((message) => problem(0, message)),
    ...numberRule(prose).map(({ line, message }) => problem(line + proseLine, message)),
    ...proseRules(prose).map((message) => problem(0, message)),
  ]
}

function sectionRule({ sections }: Lesson): string[] {
  const kinds = sections.map(({ kind }) => kind)
  return kinds.join() === sectionKinds.join()
    ? []
    : [`has the sections ${kinds.join(', ')}; expected ${sectionKinds.join(', ')}`]
}

function questionRule(lesson: Lesson, questions: readonly Question[]): string[] {
  const practice = lesson.sections.find(({ kind }) => kind === 'practice')?.blocks ?? []
  const asked = practice.filter(({ type }) => type === 'question').length
  return [
    ...(asked === 3 ? [] : [`asks ${asked} questions in its practice section; expected 3`]),
    ...lesson.questions.flatMap((id) => {
      const question = questions.find((candidate) => candidate.id === id)
      if (question === undefined) return [`asks '${id}', which does not exist`]
      return question.use === 'test' ? [`asks '${id}', which is kept for tests`] : []
    }),
  ]
}

/** Every decimal in prose is computed: it stands in {{…}}. Code is not prose, nor is a version or an address. */
function numberRule(prose: string): { line: number; message: string }[] {
  const blanked = prose
    .replace(/```[\s\S]*?```/g, sameLines)
    .replace(/\{\{[\s\S]*?\}\}/g, sameLines)
    .replace(/`[^`\n]*`|https?:\S+/g, ' ')
  return blanked.split('\n').flatMap((text, index) => {
    const bare = /(?<![\w.])\d*\.\d+/.exec(text)
    return bare === null
      ? []
      : [{ line: index + 1, message: `${bare[0]} must be computed: write {{expression | digits}}` }]
  })
}

function sameLines(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}

function proseRules(prose: string): string[] {
  const plain = plainProse(prose)
  const sentences = plain
    .split(/(?<=[.?!:])\s+|\n{2,}|\n(?=[-\d])/)
    .map((sentence) => sentence.match(/[\w’'-]+/g) ?? [])
    .filter((sentence) => sentence.length > 1)
  const all = sentences.flat()
  const syllables = all.reduce((sum, word) => sum + syllablesOf(word), 0)
  const grade = 0.39 * (all.length / sentences.length) + 11.8 * (syllables / all.length) - 15.59
  return [
    ...(all.length < words.least || all.length > words.most
      ? [`has ${all.length} words; expected ${words.least} to ${words.most}`]
      : []),
    ...sentences
      .filter((sentence) => sentence.length > longestSentence)
      .map((sentence) => `has a sentence of ${sentence.length} words: '${sentence.slice(0, 6).join(' ')} …'`),
    ...(grade > hardestGrade
      ? [`reads at grade ${grade.toFixed(1)}; expected ${hardestGrade} or easier`]
      : []),
  ]
}

function plainProse(prose: string): string {
  return prose
    .replace(/```[\s\S]*?```/g, '')
    .replace(/^\s*:{2,}.*$/gm, '')
    .replace(/^\|.*$/gm, '')
    .replace(/^## [a-z-]+: .*$/gm, '')
    .replace(/\{\{[\s\S]*?\}\}/g, '1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]/g, '')
}

/** A rough count: groups of vowels, a silent e taken off. Good enough for Flesch-Kincaid's grade. */
function syllablesOf(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/e$/, '')
    .match(/[aeiouy]+/g)
  return Math.max(1, groups?.length ?? 1)
}

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatProblem } from '../../src/formats/problem.js'
import { generators } from '../../src/generators/generators.js'
import { buildContent } from './buildContent.js'

const slug = 'adapting-to-a-domain'
const lessonFile = `content/${slug}/lesson.md`
const questionsFile = `content/${slug}/questions.yaml`
const misconceptionsFile = 'content/misconceptions.yaml'
const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const files = new Map([lessonFile, questionsFile, misconceptionsFile].map((path) => [path, read(path)]))

/** The real content with one thing changed in one file; the problems that follow. */
function problemsAfter(file: string, from: string | RegExp, to: string): string[] {
  const changed = files.get(file)!.replace(from, to)
  expect(changed).not.toBe(files.get(file))
  return buildContent(new Map([...files, [file, changed]]), [slug], generators).problems.map(formatProblem)
}
const lineOf = (file: string, text: string) =>
  files
    .get(file)!
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1

describe('buildContent', () => {
  const built = buildContent(files, [slug], generators)

  it('passes the content as it stands', () => {
    expect(built.problems.map(formatProblem)).toEqual([])
    expect(built.failed).toBe(0)
    expect(built.passed).toBeGreaterThan(25)
  })

  it('the modules in src/content are what it makes now', () => {
    for (const [name, text] of built.modules) expect(read(`src/content/${name}`)).toBe(text)
  })

  it.each([
    ['left empty', 'quickCheck: 6 − 3 = 3 is the wait.', "quickCheck: ''", 'stopped-at.quickCheck: is empty'],
    [
      'with a word not known',
      '  difficulty: easy',
      '  difficulty: trivial',
      'why-tune-tickets.difficulty: Invalid option',
    ],
  ])('names file, line and field of a field %s', (_, from, to, said) => {
    const [problem] = problemsAfter(questionsFile, from, to)
    expect(problem).toContain(`${questionsFile}:${lineOf(questionsFile, from)} ${slug}/${said}`)
  })

  it('names the line of an entry whose field is missing, and a field nobody knows', () => {
    const missing = problemsAfter(questionsFile, /^ {2}finalAnswer: best 3 stopped 6\n/m, '')
    expect(missing[0]).toBe(
      `${questionsFile}:${lineOf(questionsFile, `- id: ${slug}/stopped-at`)} ${slug}/stopped-at.finalAnswer: is missing; add it (expected string)`,
    )
    const unknown = problemsAfter(
      questionsFile,
      '  finalAnswer: best 3 stopped 6',
      '  finalAnswer: best 3 stopped 6\n  points: 3',
    )
    expect(unknown[0]).toContain(`${slug}/stopped-at: has no field called points`)
  })

  it('says where YAML itself is broken', () => {
    const [problem] = problemsAfter(questionsFile, 'use: both\n', 'use: [both\n')
    expect(problem).toMatch(new RegExp(`^${questionsFile}:\\d+: `))
  })

  it.each<[string, string, string | RegExp, string, RegExp]>([
    [
      'two right options',
      questionsFile,
      '      misconception: erases',
      '      misconception: erases\n      correct: true',
      /has 2 right options/,
    ],
    [
      'a hint that gives the answer away',
      questionsFile,
      'It names a part of a fit.',
      'It is partial_fit.',
      /go-on-learning\.hints\[1\]: gives the answer away/,
    ],
    [
      'an option with a telling word',
      questionsFile,
      'It guarantees a gain over the prompt',
      'It always brings a gain over it',
      /options\[3\]\.text: holds a word/,
    ],
    [
      'wrong values too near the key',
      questionsFile,
      'tolerance: {atol: 0.05}\n    wrong:\n      - compute: 100 * 34 / 400',
      'tolerance: {atol: 3}\n    wrong:\n      - compute: 100 * 34 / 400',
      /cannot be told apart/,
    ],
    [
      'an expression nobody knows',
      questionsFile,
      'compute: 100 * pairedGain(312, 34, 14, 40)',
      'compute: 100 * gain(312)',
      /won-and-lost: '100 \* gain\(312\)' cannot be computed: 'gain' is not something/,
    ],
    [
      'a misconception not described',
      questionsFile,
      'misconception: erases',
      'misconception: vanishes',
      /misconceptions\.yaml vanishes: is named by a question but not described/,
    ],
    [
      'an objective not in the lesson',
      questionsFile,
      '  objective: choose',
      '  objective: wish',
      /why-tune-tickets\.objective: 'wish' is not an objective/,
    ],
    [
      'a source not in the list',
      questionsFile,
      'sources: [jeong2024]',
      'sources: [nobody1999]',
      /source 'nobody1999' is not in the lesson's list/,
    ],
    [
      'two statements on a line',
      questionsFile,
      '      for epoch in range(3):\n          loss = loss * 0.6',
      '      for epoch in range(3): loss = loss * 0.6',
      /three-rounds\.stimulus\.code: has two statements/,
    ],
    [
      'doubt in a live question',
      questionsFile,
      'Training on what is needed for testing.',
      'Training on test rows [?].',
      /few-rows\.status: is live, but a \[\?\]/,
    ],
    [
      'a decimal typed into prose',
      lessonFile,
      'Level and change are two things.',
      'Level (0.91) and change are two.',
      /lesson\.md:\d+: 0\.91 must be computed/,
    ],
    ['a section left out', lessonFile, /## takeaway: To keep\n/, '', /has the sections predict.*expected/],
    [
      'a question that does not exist',
      lessonFile,
      'question{id="adapting-to-a-domain/won-and-lost"}',
      'question{id="adapting-to-a-domain/nothing"}',
      /asks 'adapting-to-a-domain\/nothing', which does not exist/,
    ],
    [
      'a question kept for tests',
      lessonFile,
      'question{id="adapting-to-a-domain/won-and-lost"}',
      'question{id="adapting-to-a-domain/few-rows"}',
      /which is kept for tests/,
    ],
    [
      'a matrix without its positive class',
      lessonFile,
      'positive="urgent"',
      'positive="late"',
      /lesson\.md:\d+: the positive class 'late' is not a label/,
    ],
  ])('finds %s', (_, file, from, to, said) => {
    expect(problemsAfter(file, from, to).join('\n')).toMatch(said)
  })
})

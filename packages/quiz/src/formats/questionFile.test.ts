import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bank } from '../bank/content.js'
import { generate } from '../generators/generator.js'
import { formatProblem } from './problem.js'
import { readQuestionFile } from './readQuestionFile.js'
import { writeQuestionFile } from './writeQuestionFile.js'

const generated = bank.generators.flatMap((generator) =>
  [0, 7, 4294967295].map((seed) => generate(generator, seed)),
)
const all = [...bank.questions, ...generated]

describe.each(['yaml', 'json'] as const)('a question file in %s', (format) => {
  it.each(all)('gives back $id (seed $seed) as it was', (question) => {
    const { questions, problems } = readQuestionFile('bank', writeQuestionFile([question], format))
    expect(problems).toEqual([])
    // Which misconceptions a question names is a set; a file keeps the order of its answers.
    const bySet = (one: typeof question) => ({ ...one, misconceptions: [...one.misconceptions].sort() })
    expect(questions.map(bySet)).toEqual([bySet(question)])
  })

  it('holds a whole bank, and what was read once is written the same from then on', () => {
    const text = writeQuestionFile(all, format)
    const { questions, problems } = readQuestionFile('bank', text)
    expect(problems).toEqual([])
    expect(questions).toHaveLength(all.length)
    const again = writeQuestionFile(questions, format)
    expect(writeQuestionFile(readQuestionFile('bank', again).questions, format)).toBe(again)
  })
})

const good = writeQuestionFile([bank.questions.find(({ id }) => id.endsWith('/three-rounds'))!], 'yaml')
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length
const told = (text: string) =>
  readQuestionFile('mine.yaml', text).problems.map((problem) => formatProblem(problem))

describe('a malformed question file', () => {
  it.each([
    ['a field that is missing', good.replace(/^ {2}difficulty: .*\n/m, ''), /^mine\.yaml:1 .*difficulty: /],
    [
      'a field nobody knows',
      good.replace('  version:', '  colour: red\n  version:'),
      /no field called colour; take it out/,
    ],
    [
      'a word that is none of the allowed',
      good.replace('difficulty: easy', 'difficulty: trivial'),
      /"easy"\|"medium"\|"hard"/,
    ],
    [
      'a number that is none',
      good.replace(/version: 1/, 'version: one'),
      /three-rounds\.version: expected number, found "one"/,
    ],
    [
      'an expression that cannot be computed',
      good.replace('compute: 0.43', 'compute: 1/0'),
      /'1\/0' cannot be computed/,
    ],
    [
      'a source nobody knows',
      good.replace(/sources:\n(?: {4}.*\n)+/, 'sources: [nobody]\n'),
      /source 'nobody' is named and not given; write it out here/,
    ],
    [
      'a craft rule broken',
      good.replace(/Two decimals; a difference of up to 0\.005 is accepted\./, ''),
      /must say how exact/,
    ],
    ['two of one name', `${good}${good}`, /stands twice with this version; give/],
    ['no list', 'id: leakage/count', /must be a list; every item begins with "- id:"/],
    ['nothing', '', /must be a list/],
    ['broken YAML', '- id: "leakage', /^mine\.yaml:1: /],
    ['broken JSON', '[{"id": "leakage/count",', /^mine\.yaml:\d/],
    ['an alias of nothing', '- *nowhere', /^mine\.yaml:1: /],
    ['an entry that is no mapping', '- 5\n- null', /item 1/],
  ])('says of %s where it is and what to do', (_, text, expected) => {
    expect(text).not.toBe(good)
    expect(told(text).join('\n')).toMatch(expected)
  })

  it('is complete where only craft rules are broken, and not where an entry could not be read', () => {
    const unexact = good.replace(/Two decimals; a difference of up to 0\.005 is accepted\./, '')
    expect(readQuestionFile('mine.yaml', unexact)).toMatchObject({ isComplete: true, questions: [{}] })
    const both = `${unexact}- id: leakage/count\n`
    expect(readQuestionFile('mine.yaml', both)).toMatchObject({ isComplete: false, questions: [{}] })
  })

  it('names the line of the field', () => {
    const text = good.replace('difficulty: easy', 'difficulty: trivial')
    expect(readQuestionFile('mine.yaml', text).problems[0]).toMatchObject({
      file: 'mine.yaml',
      line: lineOf(text, 'difficulty:'),
      field: 'adapting-to-a-domain/three-rounds.difficulty',
    })
  })

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string().map((noise) => good.replace('easy', noise)),
        ),
        (text) => {
          const { questions, problems } = readQuestionFile('mine.yaml', text)
          expect(questions.length + problems.length).toBeGreaterThanOrEqual(text.trim() === '[]' ? 0 : 1)
        },
      ),
    )
  })

  it('is not brought down by aliases that multiply, or by brackets without end', () => {
    const laughs = ['- &a [x, x, x, x, x, x, x, x, x]']
    for (const [next, last] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg'])
      laughs.push(`- &${next} [${`*${last}, `.repeat(9)}]`)
    expect(told(laughs.join('\n')).join('\n')).toMatch(/^mine\.yaml:1: cannot be read: .*alias/)
    expect(told(good.replace('compute: 0.43', `compute: "${'('.repeat(50_000)}"`)).join('\n')).toMatch(
      /is too long/,
    )
  })
})

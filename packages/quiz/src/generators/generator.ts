import type { Difficulty, NumericQuestion, OutputQuestion, Status, Use } from '../questions/question.js'
import { type IntegerSource, pcg32 } from '../random/pcg32.js'

type Generated = NumericQuestion | OutputQuestion

/** What a generator's author writes of each question; the rest follows from the generator. */
export type Draft = Omit<NumericQuestion, GivenByGenerator> | Omit<OutputQuestion, GivenByGenerator>

type GivenByGenerator =
  | 'id'
  | 'version'
  | 'pattern'
  | 'family'
  | 'seed'
  | 'difficulty'
  | 'objective'
  | 'misconceptions'
  | 'use'
  | 'status'
  | 'author'
  | 'blindReview'
  | 'license'

/**
 * Makes questions from seeds. `draw` is tried until the key and all named wrong values lie further apart than twice
 * the tolerance, so that a wrong answer tells what was misunderstood.
 */
export interface Generator {
  /** `pattern/name`. */
  readonly id: string
  /** Raised with any change that alters a question: a seed gives the same question for ever. */
  readonly version: number
  readonly type: Generated['type']
  readonly difficulty: Difficulty
  readonly objective: string
  readonly misconceptions: readonly string[]
  readonly use: Use
  readonly status: Status
  /** Draws integers and writes the question; `null` where the draw does not make a sound one. */
  draw(source: IntegerSource): Draft | null
}

const most = 1000

/**
 * The question of a seed: the same for ever.
 *
 * @param seed an integer in [0, 2^32)
 * @throws RangeError where no draw gives a question with its wrong values apart
 */
export function generate(generator: Generator, seed: number): Generated {
  const source = pcg32(seed)
  for (let attempt = 0; attempt < most; attempt++) {
    const draft = generator.draw(source)
    if (draft !== null && apart(draft)) return complete(generator, seed, draft)
  }
  throw new RangeError(`${generator.id} found no question for seed ${seed}`)
}

function complete(generator: Generator, seed: number, draft: Draft): Generated {
  const { id, version, difficulty, objective, misconceptions, use, status } = generator
  return {
    ...draft,
    id,
    version,
    pattern: id.slice(0, id.indexOf('/')),
    family: id,
    seed,
    difficulty,
    objective,
    misconceptions,
    use,
    status,
    author: 'fitcheck',
    blindReview: null,
    license: 'MIT',
  }
}

/** Whether the key and every named wrong answer can be told from each other. */
function apart({ answer }: Draft): boolean {
  if (answer.kind === 'text') {
    const texts = [...answer.accept, ...answer.wrong.map((known) => known.text)]
    return new Set(texts).size === texts.length
  }
  const { atol, rtol } = answer.tolerance
  const values = [answer.value, ...answer.wrong.map((known) => known.value)]
  const gap = 2 * Math.max(atol, rtol * Math.max(...values.map(Math.abs)))
  return values.every((value, index) =>
    values.slice(index + 1).every((other) => Math.abs(value - other) > gap + 1e-9),
  )
}

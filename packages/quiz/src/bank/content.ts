import { questions as adaptingToADomain } from '../content/adapting-to-a-domain.questions.generated.js'
import { misconceptions } from '../content/misconceptions.generated.js'
import { generators } from '../generators/generators.js'
import { lessons } from '../lessons/content.js'
import type { Bank } from './bank.js'

/** The content of this package. */
export const bank: Bank = {
  questions: adaptingToADomain,
  generators,
  misconceptions,
  objectives: Object.fromEntries(lessons.map(({ slug, objectives }) => [slug, objectives])),
}

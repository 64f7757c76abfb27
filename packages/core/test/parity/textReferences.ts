import * as text from '../../src/text.js'
import { EXACT, type Reference } from './reference.js'

const squad = { compat: 'squad-1.1' } as const

/** The functions of texts. */
export const textReferences: Readonly<Record<string, Reference>> = {
  'own:squad_and_levenshtein': {
    tolerance: EXACT,
    run: ({ input: { prediction, truth } }) => ({
      em_raw: prediction === truth,
      normalized: [text.normaliseAnswer(prediction), text.normaliseAnswer(truth)],
      em: text.exactMatch(prediction, truth),
      f1: text.tokenF1(prediction, truth, squad),
      f1_v2: text.tokenF1(prediction, truth),
      levenshtein: text.editDistance(prediction, truth),
      similarity: text.levenshteinSimilarity(prediction, truth),
      indel_ratio: text.indelSimilarity(prediction, truth),
    }),
  },
  'own:squad max over ground truths': {
    tolerance: EXACT,
    run: ({ input: { prediction, truths } }) => ({
      em: text.exactMatch(prediction, truths),
      f1: text.tokenF1(prediction, truths, squad),
    }),
  },
}

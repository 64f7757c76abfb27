/** Texts compared: answers graded against references, and inputs told apart. @module */
export { editDistance } from './text/editDistance.js'
export { exactMatch } from './text/exactMatch.js'
export { normaliseAnswer } from './text/normaliseAnswer.js'
export { normaliseText } from './text/normaliseText.js'
export { indelSimilarity, levenshteinSimilarity } from './text/similarity.js'
export { type TokenF1Options, tokenF1 } from './text/tokenF1.js'

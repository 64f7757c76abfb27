/**
 * A text as inputs are compared by: NFKC-normalised, case-folded and with white space collapsed.
 *
 * @example
 * normaliseText(' Straße  ＡＢ ') // 'strasse ab'
 */
export function normaliseText(text: string): string {
  // Upper before lower case folds what lower case alone does not (ß and SS).
  return text.normalize('NFKC').toUpperCase().toLowerCase().replace(/\s+/gu, ' ').trim()
}

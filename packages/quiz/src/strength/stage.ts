/** How strong a pattern is, as far as a test can say. */
export type Stage = 'strong-today' | 'likely-strong' | 'not-sure' | 'likely-not-yet' | 'not-yet'

/** The words shown for each stage, the same in both front ends. */
export const stageWords: Readonly<Record<Stage, string>> = {
  'strong-today': 'Strong today',
  'likely-strong': 'Likely strong',
  'not-sure': 'Not sure',
  'likely-not-yet': 'Likely not yet',
  'not-yet': 'Not yet',
}

/**
 * The stage of a probability that the pattern is strong. Where evidence is thin this is "not sure", which speaks of
 * the test's limit and not of the learner.
 *
 * @param probability in [0, 1]
 */
export function stageOf(probability: number): Stage {
  if (probability >= 0.9) return 'strong-today'
  if (probability >= 0.75) return 'likely-strong'
  if (probability > 0.25) return 'not-sure'
  if (probability > 0.1) return 'likely-not-yet'
  return 'not-yet'
}

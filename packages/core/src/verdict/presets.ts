import type { PresetName } from './policy.js'

/** Fields of a policy file: everything may be left out. Schema: `policySchema`. */
export type PolicyInput = Readonly<Record<string, unknown>>

/**
 * The five presets, as the policy files they are. Each has a guard on an opposing metric, because a floor on recall
 * alone rewards a model that flags everything.
 * @example
 * presets.spam.floors // { precision: 0.95, recall: 0.7 }
 */
export const presets: Readonly<Record<PresetName, PolicyInput>> = {
  balanced: {
    name: 'balanced',
    floors: { precision: 0.85, recall: 0.8 },
    gain: { metric: 'f1' },
    noninferiority: { precision: 0.05, recall: 0.05 },
    slices: { metric: 'accuracy', margin: 0.1 },
    retention: { metric: 'accuracy', margin: 0.05 },
  },
  medical: {
    name: 'medical',
    floors: { recall: 0.9, specificity: 0.7 },
    gain: { metric: 'recall' },
    slices: { metric: 'recall', margin: 0.1 },
    retention: { metric: 'accuracy', margin: 0.05 },
    require: ['general', 'train'],
  },
  spam: {
    name: 'spam',
    floors: { precision: 0.95, recall: 0.7 },
    gain: { metric: 'precision' },
    noninferiority: { recall: 0.05 },
    slices: { metric: 'specificity', margin: 0.1 },
    retention: { metric: 'accuracy', margin: 0.05 },
  },
  fraud: {
    name: 'fraud',
    floors: { recall: 0.7, precision: 0.5 },
    gain: { metric: 'recall' },
    slices: { metric: 'recall', margin: 0.1 },
    retention: { metric: 'accuracy', margin: 0.05 },
  },
  moderation: {
    name: 'moderation',
    floors: { recall: 0.8, specificity: 0.95 },
    gain: { metric: 'f1' },
    slices: { metric: 'specificity', margin: 0.1 },
    retention: { metric: 'accuracy', margin: 0.05 },
    require: ['slices'],
  },
}

/** One line on each preset: what it asks, and why. */
export const presetReasons: Readonly<Record<PresetName, string>> = {
  balanced: 'Good on both sides: precision 0.85, recall 0.80, and neither may be paid for with the other.',
  medical:
    'A miss costs most: recall 0.90, with a guard on specificity, which does not move with prevalence.',
  spam: 'Lost mail is the harm: precision 0.95, with a recall floor that stops "flag nothing".',
  fraud: 'A rare class worked by people: recall 0.70, and at least every second alert real.',
  moderation: 'Wrongful removals at most 5%, in every group: specificity 0.95, recall 0.80, slices required.',
}

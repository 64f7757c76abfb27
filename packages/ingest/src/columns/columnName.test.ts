import { describe, expect, it } from 'vitest'
import { roleByName } from './columnName.js'

describe('roleByName', () => {
  it.each([
    ['id', ['id', 'doc_id', 'index', 'DOC ID']],
    ['split', ['split', 'set', 'fold']],
    [
      'label',
      [
        'label',
        'y_true',
        'target',
        'expected',
        'reference',
        'references',
        'gold',
        'answer',
        'yTrue',
        'Y-True',
      ],
    ],
    ['slice', ['slice', 'slice_age', 'Slice age', 'group']],
    ['cluster', ['cluster', 'cluster_id']],
    ['weight', ['weight', 'sample_weight']],
    ['text', ['text', 'prompt', 'input']],
    ['input_hash', ['input_hash', 'inputHash', 'doc_hash']],
  ])('knows %s', (role, names) => {
    for (const name of names) expect(roleByName(name)).toEqual({ role })
  })

  it.each([
    ['pred', ['pred', 'prediction', 'predictions', 'y_pred', 'output', 'picked']],
    ['score', ['score', 'y_score', 'prob', 'probability', 'confidence']],
    ['probs', ['probs', 'y_proba']],
  ])('knows %s, of no model, of the base and of the tuned model', (role, names) => {
    for (const name of names) {
      expect(roleByName(name)).toEqual({ role, model: null })
      expect(roleByName(`base_${name}`)).toEqual({ role, model: 'base' })
      expect(roleByName(`${name}_tuned`)).toEqual({ role, model: 'tuned' })
      expect(roleByName(`Fine-Tuned ${name}`)).toEqual({ role, model: 'tuned' })
    }
  })

  it('makes nothing of other names', () => {
    for (const name of [
      '',
      'base',
      'tuned_label',
      'base_id',
      'prompt_hash',
      'constructor',
      'slices',
      'score2',
    ]) {
      expect(roleByName(name)).toBeNull()
    }
  })
})

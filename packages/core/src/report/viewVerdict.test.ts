import { describe, expect, it } from 'vitest'
import { allVerdicts, recordedVerdict } from '../../test/recordedRuns.js'
import { explain } from './explain.js'
import { viewVerdict } from './viewVerdict.js'

const view = viewVerdict(recordedVerdict('spam-hard-ham/good', 'spam'))

describe('viewVerdict', () => {
  it('has the facts a reader places the verdict by', () => {
    expect(view.facts[0]).toBe('375 test rows, 255 spam')
    expect(view.facts[1]).toMatch(/^policy spam [0-9a-f]{4}…[0-9a-f]{2}$/)
    expect(view.facts[2]).toBe('positive class spam (given)')
  })

  it('says how many rows were judged where some were left out', () => {
    expect(viewVerdict(recordedVerdict('spam-hard-ham/leakage', 'spam')).facts[0]).toBe(
      '240 of 375 test rows judged, 163 spam',
    )
    expect(viewVerdict(recordedVerdict('digits-rotated/good', 'balanced')).facts[0]).toBe(
      '404 test rows, 10 classes',
    )
  })

  it('writes each claim once, with word, sign and counts', () => {
    expect(
      view.claims.map(({ title, value, counts, interval, stateWord, symbol, symbolAscii }) =>
        [title, value, counts, interval, stateWord, symbol, symbolAscii].join(' | '),
      ),
    ).toEqual([
      'Precision floor | 0.941 | 224 / 238 | [0.903, 0.967] | unproven | ⟷ | ~',
      'Recall floor | 0.878 | 224 / 255 | [0.832, 0.916] | met | ✓ | v',
      'Precision gain | +0.031 | tuned 224 / 238 | [+0.009, +0.059] | met | ✓ | v',
      'Recall not worse | +0.039 | net +10 of 255 | [+0.014, +0.071] | clear | ✓ | v',
      'html: specificity | +0.084 | net +7 of 83 | [+0.019, +0.164] | clear | ✓ | v',
      'plain: specificity | 0.000 | net 0 of 37 | [−0.094, +0.094] | clear | ✓ | v',
      'General kept | 0.000 | net 0 of 280 | [−0.018, +0.018] | met | ✓ | v',
    ])
  })

  it('counts both ways where the claim is on accuracy of the test rows', () => {
    const { claims } = viewVerdict(recordedVerdict('digits-rotated/good', 'balanced'))
    expect(claims.find(({ id }) => id === 'gain/accuracy')!.counts).toBe('278 up, 3 down')
    expect(claims.find(({ id }) => id === 'floor/recall')!.counts).toBe('404 rows')
  })

  it('has the metrics of both models, and names averages as such', () => {
    expect(view.metrics[0]).toEqual({ name: 'accuracy', base: '0.835', tuned: '0.880', difference: '+0.045' })
    const names = viewVerdict(recordedVerdict('digits-rotated/good', 'balanced')).metrics.map(
      ({ name }) => name,
    )
    expect(names).toEqual([
      'accuracy',
      'balanced accuracy',
      'macro precision',
      'macro recall',
      'macro F1',
      'MCC',
    ])
  })

  it('leads each finding to its lesson', () => {
    expect(view.findings.find(({ code }) => code === 'prevalence-shift')).toMatchObject({
      pattern: 'precision-and-recall',
      lesson: 'Precision and recall',
    })
  })

  it.each(allVerdicts())('says what explain says, all positions in [0, 1]: $name', ({ verdict }) => {
    const { headline, reasons, scope, claims, matrices } = viewVerdict(verdict)
    expect([headline, ...reasons, scope]).toEqual(explain(verdict))
    for (const { figure, sentences } of claims) {
      for (const position of [figure.lower, figure.estimate ?? 0, figure.upper, figure.bar]) {
        expect(position).toBeGreaterThanOrEqual(0)
        expect(position).toBeLessThanOrEqual(1)
      }
      expect(sentences.length).toBeGreaterThan(0)
    }
    for (const { share } of matrices.flatMap(({ cells }) => cells.flat())) {
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1)
    }
  })
})

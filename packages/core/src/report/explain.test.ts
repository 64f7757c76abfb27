import { describe, expect, it } from 'vitest'
import { rowsOf, spamTask } from '../../test/cells.js'
import { allVerdicts, recordedRun, recordedVerdict } from '../../test/recordedRuns.js'
import { unexplainedNumbers } from '../../test/unexplainedNumbers.js'
import { judge } from '../verdict/judge.js'
import { parsePolicy } from '../verdict/parsePolicy.js'
import { explain } from './explain.js'

const balanced = parsePolicy({ extends: 'balanced' })

describe('explain', () => {
  it('tells the whole verdict in order', () => {
    expect(explain(recordedVerdict('spam-hard-ham/good', 'spam'))).toEqual([
      'Inconclusive: fine-tuning worked, but precision is not proven to reach 0.95.',
      'On the same 375 rows the tuned model is better than its base on precision (+0.031 [+0.009, +0.059]) and recall (+0.039 [+0.014, +0.071]).',
      'The tuned model alone is right on 17 rows, the base alone on 0 rows.',
      'On 280 rows of the general split accuracy changed by 0.000 [−0.018, +0.018]: kept within the margin of 0.05.',
      'Precision is 0.941 (224 of 238); its interval [0.903, 0.967] reaches to both sides of the bar 0.95, so neither side is proven. The estimate itself lies below the bar: more rows alone will not settle it.',
      'No leaked row was found; the train split is only a sample, which can hide leaks.',
      recordedVerdict('spam-hard-ham/good', 'spam').scope,
    ])
  })

  it('says beside "ship" why a serious finding does not block', () => {
    const verdict = recordedVerdict('digits-rotated/replay', 'balanced')
    expect(verdict.decision).toBe('ship')
    expect(explain(verdict).join(' ')).toContain(
      'This does not block: the claims are judged on unseen rows, and there they are met.',
    )
  })

  it('says what was left out as leaked, and that a sample of train holds it open', () => {
    const sentences = explain(recordedVerdict('spam-hard-ham/leakage', 'spam'))
    expect(sentences[0]).toContain('leaked rows were found under a train split that is only a sample')
    expect(sentences).toContain(
      '135 rows whose input stands in the train split too were left out of every claim.',
    )
  })

  it('says what was not looked for', () => {
    const { truth, tuned } = rowsOf([
      ['spam', null, 'spam', 30],
      ['ham', null, 'ham', 30],
    ])
    const sentences = explain(judge(spamTask({ 'domain-test': { truth, tuned } }), balanced))
    expect(sentences[0]).toBe('Inconclusive: "F1 gain" could not be judged.')
    expect(sentences).toContain('No base predictions were given, so nothing is said about improvement.')
    expect(sentences).toContain('Leakage was not looked for: there is no train split.')
    expect(sentences).toContain('Forgetting was not looked for: there is no general split.')
  })

  it('begins with what makes the data unfit to judge', () => {
    const run = recordedRun('spam-hard-ham/good')
    const test = run.splits['domain-test']
    const same = { ...test, tuned: test.base! }
    const verdict = judge({ ...run, splits: { 'domain-test': same } }, balanced)
    expect(explain(verdict)[0]).toMatch(
      /^Inconclusive: both models give the same answers on every domain-test row/,
    )
    expect(explain(verdict)[0]).not.toMatch(/\?\.$/)
  })

  it('says that points were judged', () => {
    const verdict = recordedVerdict('spam-hard-ham/good', 'spam', { evidence: 'point' })
    expect(explain(verdict)).toContain(
      'The policy judges point estimates, not intervals: sampling error is left out of this decision.',
    )
  })

  it('does not call a gain shown that only the plain interval shows, where candidates share the level', () => {
    const sentences = explain(recordedVerdict('spam-hard-ham/good', 'spam', { candidates: 5 }))
    expect(sentences).toContain(
      'On the same 375 rows the gain on precision (+0.031 [+0.009, +0.059]) is not shown at the stricter level that several candidates or looks ask.',
    )
    expect(sentences[0]).not.toContain('worked')
  })

  it('judges precision at the stated prevalence, and says so', () => {
    const sentences = explain(recordedVerdict('spam-hard-ham/good', 'spam', { prevalence: 0.1 }))
    expect(sentences[0]).toBe(
      'Inconclusive: fine-tuning worked, but precision at the stated prevalence falls short of 0.95.',
    )
    expect(sentences.join(' ')).toContain(
      'At a stated prevalence this blocks shipping; it never holds the model.',
    )
  })

  it('counts answers that are missing or no label', () => {
    const cells = [
      ['spam', 'spam', 'maybe', 2],
      ['spam', 'spam', 'spam', 40],
      ['ham', 'spam', null, 1],
      ['ham', 'ham', 'ham', 40],
    ] as const
    const sentences = explain(judge(spamTask({ 'domain-test': rowsOf(cells) }), balanced))
    expect(sentences).toContain('Rows without an answer, counted as wrong: base 0, tuned 1.')
    expect(sentences).toContain('Answers outside the label set, counted as wrong: base 0, tuned 2.')
  })

  it.each(allVerdicts())('writes whole sentences with numbers of the verdict alone: $name', ({ verdict }) => {
    for (const sentence of explain(verdict)) {
      expect(sentence).toMatch(/^[A-Z0-9].*[.?]$/)
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object/)
      expect(unexplainedNumbers(sentence, verdict)).toEqual([])
    }
  })
})

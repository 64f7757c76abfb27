import type { Evaluation, Model, Split } from '../evaluation/evaluation.js'
import { rowsWithCode } from '../evaluation/prepare.js'
import { INVALID, MISSING, type Prepared, type SplitRows } from '../evaluation/prepared.js'
import type { Verdict } from './verdict.js'

/** Share of rows missing or unmatched over which nothing is concluded. */
const tolerated = 0.05

/**
 * Whether the data can bear a verdict at all: too many rows missing or unmatched, no row left to judge, or two models
 * that answer identically (was the adapter loaded?) make it inconclusive, whatever the claims say.
 */
export function validityOf(evaluation: Evaluation, prepared: Prepared): Verdict['validity'] {
  const test = prepared.splits['domain-test']
  const joined = evaluation.joins?.['domain-test']
  const unmatched = joined ? joined.baseOnly.count + joined.tunedOnly.count : 0
  const { missing, invalid } = unread(prepared)
  const problems: string[] = []
  if (test.clean.length === 0)
    problems.push('No domain-test row is left to judge: every one stands in the training data too.')
  for (const model of ['base', 'tuned'] as const)
    if (missing[model] > tolerated * test.rows)
      problems.push(
        `The ${model} model has no prediction for ${missing[model]} of ${test.rows} domain-test rows; at most 5% may be missing.`,
      )
  if (joined && unmatched > tolerated * joined.union)
    problems.push(
      `${unmatched} of ${joined.union} ids stand in one model's file only; at most 5% may be unmatched.`,
    )
  if (identical(prepared))
    problems.push(
      'Both models give the same answers on every domain-test row, scores included where given: was the fine-tuned model loaded?',
    )
  return {
    ok: problems.length === 0,
    problems,
    leaked: leakedRows(prepared),
    repeated: sumOver(prepared, (split) => split.repeated.length),
    trainComplete: prepared.trainComplete,
    missing,
    invalid,
    unmatched,
  }
}

/** Rows of the splits that claims rest on whose input stands in train. */
function leakedRows(prepared: Prepared): number {
  return sumOver(prepared, (split) => split.leaked.length)
}

function sumOver(prepared: Prepared, count: (split: SplitRows) => number): number {
  const judged: readonly Split[] = ['domain-test', 'general-test']
  return judged.reduce((sum, name) => {
    const split = prepared.splits[name]
    return sum + (split ? count(split) : 0)
  }, 0)
}

/** Whether both models said the same on every row, scores included. */
function identical(prepared: Prepared): boolean {
  switch (prepared.task) {
    case 'graded': {
      const { base, tuned } = prepared.splits['domain-test']
      return base !== null && same(base.scores, tuned.scores)
    }
    case 'multilabel': {
      const { base, tuned } = prepared.splits['domain-test']
      if (base === null || !same(base.codes, tuned.codes)) return false
      const [before, after] = [base.probabilities, tuned.probabilities]
      if (!before || !after) return before === after
      return before.every((probabilities, row) => same(probabilities, after[row]!))
    }
    default: {
      const { base, tuned } = prepared.splits['domain-test']
      return base !== null && same(base.codes, tuned.codes) && same(base.scores, tuned.scores)
    }
  }
}

function same(a: ArrayLike<number> | null, b: ArrayLike<number> | null): boolean {
  if (!a || !b) return a === b
  if (a.length !== b.length) return false
  for (let row = 0; row < a.length; row++) if (!Object.is(a[row], b[row])) return false
  return true
}

/** Rows of the test split that a model gave no answer for, or none among the labels. */
function unread(prepared: Prepared): Record<'missing' | 'invalid', Record<Model, number>> {
  if (prepared.task === 'graded') {
    const { base, tuned } = prepared.splits['domain-test']
    return {
      missing: { base: base?.missing.length ?? 0, tuned: tuned.missing.length },
      invalid: { base: 0, tuned: 0 },
    }
  }
  const test = prepared.splits['domain-test']
  const count = (code: number) => ({
    base: test.base ? rowsWithCode(test, test.base, code).count : 0,
    tuned: rowsWithCode(test, test.tuned, code).count,
  })
  return { missing: count(MISSING), invalid: count(INVALID) }
}

import type { ClaimState, Decision, FindingCode, Severity, Verdict } from '../../verdict/verdict.js'

const metrics: Readonly<Record<string, string>> = {
  accuracy: 'accuracy',
  balancedAccuracy: 'balanced accuracy',
  precision: 'precision',
  recall: 'recall',
  specificity: 'specificity',
  f1: 'F1',
  mcc: 'MCC',
  score: 'mean score',
  rocAuc: 'ROC AUC',
  averagePrecision: 'average precision',
  brierScore: 'Brier score',
  logLoss: 'log loss',
  hammingLoss: 'Hamming loss',
  subsetAccuracy: 'subset accuracy',
}

/** `microPrecision`: an average over labels is named by how it averages, and by what. */
const averaged = /^(micro|macro|weighted|samples)([A-Z].*)$/

const averageOf = (how: string, name: string) => `${how}-averaged ${name}`

function metric(name: string): string {
  if (Object.hasOwn(metrics, name)) return metrics[name]!
  const [, how, what = ''] = averaged.exec(name) ?? []
  if (how) return averageOf(how, metric(what.charAt(0).toLowerCase() + what.slice(1)))
  return name.replace(/(?<=[a-z])[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`)
}

const splits: Readonly<Record<string, string>> = {
  'domain-test': 'Test split',
  'domain-train': 'Train split',
  validation: 'Validation split',
  'general-test': 'General split',
}

/** Every word and sentence of the report, in English. Values arrive formatted; another locale is one more such table. */
export const en = {
  decision: { ship: 'Ship', hold: 'Hold', inconclusive: 'Inconclusive' } satisfies Record<Decision, string>,
  lang: 'en',
  metric,
  macro: (name: string) => `macro ${name}`,
  micro: (name: string) => averageOf('micro', name),
  atPrevalence: (name: string) => `${name} at the stated prevalence`,
  list: (parts: readonly string[]) =>
    parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`,
  rows: (count: string) => (count === '1' ? '1 row' : `${count} rows`),
  sentence: (text: string) => text.charAt(0).toUpperCase() + text.slice(1),

  state: { met: 'met', unproven: 'unproven', below: 'below', failed: 'failed' } satisfies Record<
    ClaimState,
    string
  >,
  watchMet: 'clear',
  mode: { prove: 'prove', watch: 'watch' },
  model: { base: 'base', tuned: 'tuned', difference: 'difference' },
  noAnswer: 'no answer',
  matrix: { caught: 'caught', missed: 'missed', flagged: 'falsely flagged', left: 'left alone' },

  title: {
    floor: (metric: string) => `${en.sentence(metric)} floor`,
    gain: (metric: string) => `${en.sentence(metric)} gain`,
    noninferiority: (metric: string) => `${en.sentence(metric)} not worse`,
    retention: (metric: string) => (metric === 'accuracy' ? 'General kept' : `General ${metric} kept`),
    slice: (metric: string, column: string, value: string) =>
      column === 'label' ? `class ${value}: ${metric}` : `${value}: ${metric}`,
    split: (split: string) => splits[split] ?? split,
    slices: 'Slices',
  },
  subtitle: {
    overBase: (margin: string | null) => (margin === null ? 'over base' : `over base by ${margin}`),
    margin: (margin: string) => `margin ${margin}`,
    column: (column: string) => `by ${column}`,
  },
  counts: {
    share: (k: string, n: string) => `${k} / ${n}`,
    upDown: (up: string, down: string) => `${up} up, ${down} down`,
    net: (change: string, n: string) => `net ${change} of ${n}`,
    tuned: (k: string, n: string) => `tuned ${k} / ${n}`,
    none: 'no rows',
  },
  figure: (title: string, value: string, lower: string, upper: string, bar: string, state: string) =>
    `${title}: ${value}, interval ${lower} to ${upper}, bar ${bar}, ${state}`,

  /** What a claim is about, in the middle of a sentence. */
  subject: {
    floor: (metric: string) => metric,
    gain: (metric: string) => metric,
    noninferiority: (metric: string) => metric,
    retention: (metric: string) => `general ${metric}`,
    slice: (metric: string, column: string, value: string) =>
      column === 'label' ? `${metric} of class ${value}` : `${metric} in ${value}`,
  },
  /** A claim that is not met, as a clause of the headline. `bar` is the floor, or the margin without its sign. */
  clause: {
    floor: {
      unproven: (subject: string, bar: string) => `${subject} is not proven to reach ${bar}`,
      below: (subject: string, bar: string) => `${subject} falls short of ${bar}`,
      failed: (subject: string, bar: string) => `${subject} is shown to fall short of ${bar}`,
    },
    gain: {
      unproven: (subject: string, bar: string) =>
        bar === '0.00' ? `no gain in ${subject} is proven` : `no gain in ${subject} above ${bar} is proven`,
      below: (subject: string, bar: string) =>
        bar === '0.00' ? `${subject} got worse` : `${subject} gained less than ${bar}`,
      failed: (subject: string, bar: string) =>
        bar === '0.00'
          ? `${subject} is shown to be worse than before`
          : `${subject} is shown to gain less than ${bar}`,
    },
    kept: {
      unproven: (subject: string, bar: string) => `${subject} is not proven to be kept within ${bar}`,
      below: (subject: string, bar: string) => `${subject} fell by more than ${bar}`,
      failed: (subject: string, bar: string) => `${subject} is shown to have fallen by more than ${bar}`,
    },
  },

  headline: {
    ship: 'every claim that must be proven is met',
    worked: 'fine-tuning worked',
    workedAnd: (rest: string) => `fine-tuning worked, and ${rest}`,
    workedBut: (rest: string) => `fine-tuning worked, but ${rest}`,
    leaked: 'leaked rows were found under a train split that is only a sample',
    notJudged: (title: string) => `"${title}" could not be judged`,
    more: (count: string, one: boolean) => (one ? '1 more claim is open' : `${count} more claims are open`),
    moreFailed: (count: string, one: boolean) =>
      one ? '1 more claim failed' : `${count} more claims failed`,
    nothing: 'no claim could be judged',
    of: (decision: string, rest: string) => `${decision}: ${rest}${/[.?]$/.test(rest) ? '' : '.'}`,
  },

  claim: {
    isShare: (subject: string, value: string, k: string, n: string) =>
      `${en.sentence(subject)} is ${value} (${k} of ${n})`,
    isShareAlone: (subject: string, value: string) => `${en.sentence(subject)} is ${value}`,
    changed: (subject: string, value: string) => `${en.sentence(subject)} changed by ${value}, base to tuned`,
    changedOn: (subject: string, value: string, n: string) =>
      `${en.sentence(subject)} changed by ${value}, base to tuned, on ${en.rows(n)}`,
    undefined: (subject: string, reason: string) => `${en.sentence(subject)} has no value here: ${reason}`,
    noReason: 'there is nothing to divide by',
    bar: (bar: string) => `the bar ${bar}`,
    margin: (bar: string) => `the margin ${bar}`,
    met: (interval: string, bar: string) => `its interval ${interval} lies on the right side of ${bar}`,
    contains: (interval: string, bar: string) =>
      `its interval ${interval} reaches to both sides of ${bar}, so neither side is proven`,
    noWidth: (interval: string) => `its interval ${interval} has no width, so nothing is proven`,
    wrongSide: (interval: string, bar: string) =>
      `its whole interval ${interval} lies on the wrong side of ${bar}`,
    past: (interval: string, bar: string) =>
      `the estimate is past ${bar}, though its interval ${interval} reaches back over it`,
    smallClasses: {
      below: (interval: string, bar: string) =>
        `the classes with enough rows miss ${bar} even if every answer in the small ones were right (interval ${interval})`,
      open: (interval: string, bar: string) =>
        `its interval ${interval} lies on the wrong side of ${bar}, but classes with very few rows leave it open`,
    },
    stricter: (limit: string, bar: string) =>
      `A stricter limit counts (several candidates or looks, unequal weights, or a small class): ${limit}, which is not on the right side of ${bar}.`,
    holm: 'Corrected for all claims judged (Holm), this is not enough to hold the model; it blocks shipping.',
    neverHolds: 'At a stated prevalence this blocks shipping; it never holds the model.',
    holmRejected: 'This stands after correcting for all claims judged (Holm).',
    point: (state: string, bar: string) =>
      `The policy judges the point estimate alone: ${state} against ${bar}.`,
    notShowable: {
      floor: (rows: string, bar: string) =>
        `With ${en.rows(rows)} not even a perfect result could show ${bar}.`,
      change: (rows: string) => `${en.sentence(en.rows(rows))} are too few to prove it.`,
    },
    watched: 'It is watched only: open, it blocks nothing.',
    settleRows: (rows: string) =>
      `About ${rows} rows of its kind, fresh or counted as another look, would settle it with 80% power.`,
    settleNot: (reason: string) => `${en.sentence(reason)}.`,
  },

  explain: {
    better: (rows: string, list: string) =>
      `On the same ${rows} rows the tuned model is better than its base on ${list}.`,
    worse: (rows: string, list: string) =>
      `On the same ${rows} rows the tuned model is worse than its base on ${list}.`,
    nearly: (rows: string, list: string) =>
      `On the same ${rows} rows the gain on ${list} is not shown at the stricter level that several candidates or looks ask.`,
    same: (rows: string, list: string) => `On the same ${rows} rows no change is shown on ${list}.`,
    change: (metric: string, value: string, interval: string) => `${metric} (${value} ${interval})`,
    paired: (tunedOnly: string, baseOnly: string) =>
      `The tuned model alone is right on ${en.rows(tunedOnly)}, the base alone on ${en.rows(baseOnly)}.`,
    noBase: 'No base predictions were given, so nothing is said about improvement.',
    keptOn: (rows: string, metric: string, value: string, interval: string) =>
      `On ${en.rows(rows)} of the general split ${metric} changed by ${value} ${interval}`,
    kept: {
      met: (margin: string) => `: kept within the margin of ${margin}.`,
      unproven: (margin: string) => `: not proven to be kept within ${margin}.`,
      below: (margin: string) => `: past the margin of ${margin}.`,
      failed: (margin: string) => `: shown to be lost beyond ${margin}.`,
    } satisfies Record<ClaimState, (margin: string) => string>,
    basis: {
      counts:
        'These are aggregates: floors are judged from the counts, with their intervals; whatever pairs base and tuned model row by row is not.',
      values: 'These are values without counts: nothing about them is judged.',
    } satisfies Record<NonNullable<Verdict['provenance']['basis']>, string>,
    noGeneral: 'Forgetting was not looked for: there is no general split.',
    moreOpen: (count: string) => `${count} more claims are open or failed; the list of claims has them.`,
    watchedOpen: (list: string) => `Watched and not shown either way, which blocks nothing: ${list}.`,
    leaked: (rows: string) =>
      `${en.sentence(en.rows(rows))} whose input stands in the train split too were left out of every claim.`,
    sample: 'The train split is only a sample, so more leaks may be hidden.',
    cleanSample: 'No leaked row was found; the train split is only a sample, which can hide leaks.',
    noTrain: 'Leakage was not looked for: there is no train split.',
    repeated: (rows: string) => `${en.sentence(en.rows(rows))} that repeat an earlier input were left out.`,
    missing: (base: string, tuned: string) =>
      `Rows without an answer, counted as wrong: base ${base}, tuned ${tuned}.`,
    invalid: (base: string, tuned: string) =>
      `Answers outside the label set, counted as wrong: base ${base}, tuned ${tuned}.`,
    unmatched: (rows: string) =>
      `${en.sentence(en.rows(rows))} had an id in one file only and were not judged.`,
    notJudged: (list: string) => `Not judged: ${list}.`,
    because: (title: string, reason: string) => `${title} (${reason})`,
    more: (count: string) => `${count} more`,
    notBlocking: (reason: string) => `This does not block: ${reason}.`,
    point: 'The policy judges point estimates, not intervals: sampling error is left out of this decision.',
  },
  /** Why a serious finding beside "ship" does not block. */
  notBlocking: {
    overfitting: 'the claims are judged on unseen rows, and there they are met',
    leakage: 'leaked rows were left out of every claim, and the train split is complete',
    forgetting: 'the loss is within what the policy allows',
    'accuracy-trap': 'the policy does not rest on accuracy, and every claim it makes is met',
    'one-answer': 'every claim of the policy is met all the same; consider a floor on an opposing metric',
    'slice-regression': 'the slice is not past its margin',
    'invalid-output': 'such answers are counted as wrong, and the claims are met with them',
    'prevalence-shift': 'the policy asks for nothing that the shift breaks',
  } as Readonly<Partial<Record<FindingCode, string>>>,
  notBlockingElse: 'findings explain, claims decide, and every claim that must be proven is met',

  fact: {
    rows: (rows: string) => `${rows} test rows`,
    rowsOf: (judged: string, all: string) => `${judged} of ${all} test rows judged`,
    positives: (count: string, label: string) => `${count} ${label}`,
    classes: (count: string) => `${count} classes`,
    labels: (count: string) => `${count} labels, averaged over all of their decisions (micro)`,
    policy: (name: string, hash: string) => `policy ${name} ${hash}`,
    point: 'point estimates',
    basis: { counts: 'counts, no rows', values: 'values, no counts' } satisfies Record<
      NonNullable<Verdict['provenance']['basis']>,
      string
    >,
    positive: (label: string, from: string) => `positive class ${label} (${from})`,
  },

  /** What only the task's kind is called by. */
  task: {
    binary: 'Binary classification',
    multiclass: 'Multiclass classification',
    multilabel: 'Multilabel classification',
    graded: 'Graded answers',
  } satisfies Record<Verdict['task'], string>,

  report: {
    claims: 'Claims',
    claimColumns: ['', 'claim', 'estimate', 'interval', 'bar', 'counts', 'state'],
    matrices: 'Who was right',
    matrixNote: 'Rows are the truth, columns the prediction; tuned, with the change from base in brackets.',
    matrixNoteAlone: 'Rows are the truth, columns the prediction; tuned.',
    matrixLeftOut: (classes: string, shown: string) =>
      `${classes} classes: the matrix is left out. The most frequent confusions of the tuned model (${shown}):`,
    confusion: (truth: string, said: string, count: string) => `${truth} taken for ${said}: ${count}`,
    truth: 'truth',
    said: 'said',
    metrics: 'Metrics on the judged test rows',
    metricColumns: ['metric', 'base', 'tuned', 'difference'],
    findings: 'Findings',
    remedy: 'What to do',
    rows: 'Rows',
    lesson: 'Lesson',
    notJudged: 'Not judged',
    provenance: 'Provenance',
    policy: (name: string, hash: string) => `policy ${name}, hash ${hash}`,
    rowsOf: (split: string, rows: string) => `${split}: ${rows} rows`,
    file: (name: string, hash: string) => `${name}: SHA-256 ${hash}`,
    version: (version: string) => `Fitcheck ${version}`,
    leftOut: (count: string) => `${count} more are left out here; the JSON has them all.`,
    metFirst: 'Claims that are not met come first.',
    cut: '… The rest is left out here; the JSON has it all.',
  },
  junit: {
    notJudged: (reason: string) => `not judged: ${reason}.`,
  },
  html: {
    title: 'Fitcheck verdict',
    claims: 'each an interval against its bar: proven ones must be met to ship, watched ones not lost',
    matrices: 'rows: truth, columns: what the model said',
    metrics: 'point values; the claims above decide',
    findings: 'they explain; they do not decide',
    noFindings: 'The detectors found nothing to report.',
    clearSlices: (count: string) => `${count} slices`,
    clearSlicesNote: 'not worse than under the base, each by its margin',
    interval: (interval: string, bar: string, confidence: string, method: string) =>
      `Interval ${interval} (${confidence}, ${method}), bar ${bar}`,
    claimTable: 'Claims as a table',
    said: 'said ',
    scope: 'Scope',
    severity: { info: 'For information', warning: 'Warning', serious: 'Serious' } satisfies Record<
      Severity,
      string
    >,
  },
  modelIndex: {
    comment: 'Name your model, task and data set here: a verdict does not know them.',
  },

  finding: {
    'accuracy-trap': 'Accuracy looks good because one class is common',
    'one-answer': 'The tuned model almost always says the same',
    'one-sided-gain': 'One metric improved, another paid for it',
    'prevalence-shift': 'Precision depends on how common the positive class is',
    threshold: 'Another threshold',
    cost: 'What the errors cost',
    'slice-regression': 'Worse in some slices',
    'invalid-output': 'Answers outside the label set',
    'label-noise': 'Labels to read again',
    'test-reuse': 'This test set was used more than once',
    overfitting: 'Better on train rows than on unseen ones',
    undertraining: 'Training stopped early',
    'unstable-training': 'Training was unstable',
    'no-change': 'The tuned model answers as its base does',
    leakage: 'Test rows stand in the train split',
    duplicates: 'Repeated rows in the test set',
    'too-small': 'What this test set can show',
    forgetting: 'General ability was lost',
    miscalibration: 'Scores are not probabilities',
    'floors-below-base': 'The floors do not fit this task',
  } satisfies Record<FindingCode, string>,
}

/** The shape of a table of words and sentences: what another locale fills in. */
export type Locale = typeof en

// What is measured. Each work names its columns, makes its input from them outside the clock, and has three forms:
// `ours`, `floor` (each column read once) and, by the same name in peer.py, the peer's.
import {
  cellDifference,
  classificationReport,
  countPairs,
  f1OfCounts,
  jointCells,
  judge,
  pairedBootstrap,
  parsePolicy,
  rocAucScore,
} from '@fitcheck/core'

const labels = ['no', 'yes']
const models = ['base', 'tuned']

// Both models' areas are asked for, because the peer computes them.
const policy = parsePolicy({
  extends: 'balanced',
  floors: { precision: 0.85, recall: 0.8, rocAuc: 0.9 },
  noninferiority: { precision: 0.05, recall: 0.05, rocAuc: 0.05 },
})

/** Row resampling in numpy is timed on as many, and its time is scaled to those of ours: it is the same for each. */
const peerResamples = 200
const resamples = 10_000

const verdict = {
  title: 'full verdict of a binary task with scores, ROC AUC asked for',
  peer: 'classification_report + roc_auc_score, both models',
  sizes: [1e4, 1e5, 1e6],
  target: { at: 1e6, of: 'peer', atMost: 1 / 10, says: 'at most a tenth of the peer' },
  columns: ['truth', 'base', 'tuned', 'baseScore', 'tunedScore'],
  inputOf: evaluationOf,
  ours: (evaluation) => judge(evaluation, policy),
  valuesOf: verdictValues,
}

export const works = {
  confusion: {
    title: 'confusion counts of encoded pairs',
    peer: 'confusion_matrix',
    sizes: [1e4, 1e5, 1e6, 1e7],
    target: { at: 1e7, of: 'floor', atMost: 3, says: 'at most 3 times the floor' },
    columns: ['truth', 'tuned'],
    inputOf: (columns) => columns,
    ours: ({ truth, tuned }) => countPairs(truth, tuned, 2),
    valuesOf: (counts) => ({ values: [...counts] }),
  },
  rocAuc: {
    title: 'ROC AUC',
    peer: 'roc_auc_score',
    sizes: [1e4, 1e5, 1e6, 1e7],
    target: { at: 1e7, of: 'peer', atMost: 1 / 5, says: 'at most a fifth of the peer' },
    columns: ['truth', 'tunedScore'],
    inputOf: (columns) => columns,
    ours: ({ truth, tunedScore }) => rocAucScore(truth, tunedScore),
    valuesOf: (area) => ({ values: [area] }),
  },
  bootstrap: {
    title: '10,000 paired bootstrap resamples of F1, rows tallied first',
    peer: 'rows resampled in numpy',
    sizes: [1e4, 1e5, 1e6],
    target: { at: 1e5, of: 'peer', atMost: 1 / 100, says: 'at most a hundredth of the peer' },
    columns: ['truth', 'base', 'tuned'],
    inputOf: (columns) => columns,
    ours: ({ truth, base, tuned }) =>
      pairedBootstrap(jointCells(truth, base, tuned), cellDifference(f1OfCounts), { resamples }),
    valuesOf: ({ estimate, standardError }) => ({ values: [estimate], standardError }),
    peerOptions: { resamples: peerResamples },
    peerTimes: resamples / peerResamples,
  },
  resamples: {
    title: 'the same, from cells: flat in the rows',
    sizes: [1e4, 1e5, 1e6],
    target: { at: 1e6, of: 'growth', atMost: 0.1, says: 'ten times the rows, at most a quarter more time' },
    columns: ['truth', 'base', 'tuned'],
    inputOf: ({ truth, base, tuned }) => jointCells(truth, base, tuned),
    ours: (cells) => pairedBootstrap(cells, cellDifference(f1OfCounts), { resamples }),
  },
  figures: {
    title: "the peer's figures alone: classification report and ROC AUC, both models",
    peer: 'the same: classification_report + roc_auc_score, both models',
    sizes: [1e4, 1e5, 1e6],
    columns: ['truth', 'base', 'tuned', 'baseScore', 'tunedScore'],
    inputOf: (columns) => columns,
    ours: figuresOf,
    valuesOf: (values) => ({ values }),
  },
  verdict,
  verdictOfLabels: { ...verdict, title: 'the same verdict, the peer given the same labels as text' },
}

/** Each column read once: what any work on them costs at least. */
export function floorOf(columns) {
  let sum = 0
  for (const column of Object.values(columns))
    if (column) sum += column instanceof Int32Array ? totalOfCodes(column) : totalOfScores(column)
  return sum
}

// A slow floor would flatter. So these are written twice, because a loop that has seen two types of array is slower, and
// with four sums, because one would wait for each addition and not for the memory. Rows beyond the last four are left out.
function totalOfCodes(codes) {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  for (let row = 0; row < codes.length - 3; row += 4) {
    a = (a + codes[row]) | 0
    b = (b + codes[row + 1]) | 0
    c = (c + codes[row + 2]) | 0
    d = (d + codes[row + 3]) | 0
  }
  return a + b + c + d
}

function totalOfScores(scores) {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  for (let row = 0; row < scores.length - 3; row += 4) {
    a += scores[row]
    b += scores[row + 1]
    c += scores[row + 2]
    d += scores[row + 3]
  }
  return a + b + c + d
}

/** As files are read: ids and labels are strings. The peer is given whole numbers, which it is faster with. */
function evaluationOf({ truth, base, tuned, baseScore, tunedScore }) {
  const named = (codes) => Array.from(codes, (code) => labels[code])
  const rows = {
    ids: Array.from(truth, (_, row) => `row-${row}`),
    truth: named(truth),
    base: { predictions: named(base), scores: baseScore },
    tuned: { predictions: named(tuned), scores: tunedScore },
  }
  return { task: 'binary', positive: 'yes', splits: { 'domain-test': rows } }
}

function figuresOf({ truth, base, tuned, baseScore, tunedScore }) {
  return [
    [base, baseScore],
    [tuned, tunedScore],
  ].flatMap(([predictions, scores]) => {
    const { accuracy, classes } = classificationReport(truth, predictions)
    const { precision, recall, f1 } = classes[1]
    return [accuracy, precision, recall, f1, rocAucScore(truth, scores)]
  })
}

function verdictValues({ metrics, claims }) {
  const estimateOf = (id) => claims.find((claim) => claim.id === id).estimate
  const ofTuned = estimateOf('floor/rocAuc')
  const areas = { base: ofTuned - estimateOf('noninferiority/rocAuc'), tuned: ofTuned }
  const values = models.flatMap((model) => {
    const { accuracy, precision, recall, f1 } = metrics.all['domain-test'][model]
    return [accuracy, precision, recall, f1, areas[model]]
  })
  return { values }
}

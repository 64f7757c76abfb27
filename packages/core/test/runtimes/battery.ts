// One deterministic run through metrics, curves, intervals, comparisons and a verdict. Its answer must be the same to the
// byte wherever JavaScript runs. `scripts/battery.mjs` bundles it.
import run from '../../fixtures/runs/spam-hard-ham--good.json' with { type: 'json' }
import * as core from '../../src/index.js'

/** A linear congruential generator (Numerical Recipes), in whole numbers, which every engine counts alike. */
function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** The answer of the battery, as JSON. */
export function answer(): string {
  return JSON.stringify(answers())
}

function answers(): unknown {
  const next = numbers(7)
  const truth = Array.from({ length: 400 }, () => (next() < 0.3 ? 1 : 0))
  const scores = truth.map((label) => Math.min(1, Math.max(0, 0.35 * label + 0.65 * next())))
  const predicted = scores.map((score) => (score >= 0.5 ? 1 : 0))
  const classes = truth.map(() => ['a', 'b', 'c', 'd'][Math.floor(4 * next())]!)
  const named = classes.map((label) => (next() < 0.7 ? label : 'b'))
  const cells = { bothRight: 60, tunedOnly: 14, baseOnly: 5, bothWrong: 21 }
  const k = 85
  const n = 95
  const evaluation = run.evaluation as unknown as core.Evaluation
  const verdict = core.judge(evaluation, core.parsePolicy({ extends: 'spam' }))
  return {
    counts: core.binaryCounts(truth, predicted),
    report: core.classificationReport(classes, named),
    kappa: core.cohenKappaScore(classes, named, { weights: 'quadratic' }),
    matthews: core.matthewsCorrcoef(classes, named),
    losses: [core.logLoss(truth, scores), core.brierScoreLoss(truth, scores)],
    ranking: [core.rocAucScore(truth, scores), core.averagePrecisionScore(truth, scores)],
    partial: core.rocAucScore(truth, scores, { maxFpr: 0.2 }),
    calibration: core.expectedCalibrationError(truth, scores),
    curve: Object.values(core.precisionRecallCurve(truth, scores)).map((column) =>
      Array.from(column as Float64Array),
    ),
    intervals: [0.8, 0.95, 0.999].map((confidence) => [
      core.wilsonInterval(k, n, { confidence }),
      core.clopperPearsonInterval(k, n, { confidence }),
      core.jeffreysInterval(k, n, { confidence }),
      core.agrestiCoullInterval(k, n, { confidence }),
      core.newcombePairedDifference(cells, { confidence }),
      core.tangoPairedDifference(cells, { confidence }),
    ]),
    tests: core.mcnemarTest(cells),
    adjusted: core.holm([0.01, 0.04, 0.03, 0.005]),
    text: [core.tokenF1('Straße nach Köln', 'strasse NACH köln'), core.normaliseText(' ＡＢ Straße ')],
    verdict,
    sentences: core.explain(verdict),
    markdown: core.toMarkdown(verdict),
  }
}

import { betaCdf, betaQuantile, betaSf } from '../../src/distributions/beta.js'
import { binomialCdf, binomialPmf, binomialQuantile, binomialSf } from '../../src/distributions/binomial.js'
import { chiSquaredCdf, chiSquaredQuantile, chiSquaredSf } from '../../src/distributions/chiSquared.js'
import { digamma } from '../../src/distributions/digamma.js'
import {
  erf,
  erfc,
  normalCdf,
  normalIsf,
  normalPdf,
  normalQuantile,
  normalSf,
} from '../../src/distributions/normal.js'
import { logGamma } from '../../src/distributions/stirling.js'
import { studentTCdf, studentTQuantile, studentTSf } from '../../src/distributions/studentT.js'
import { LIMITS, type Reference, TAILS } from './reference.js'

/** A function of x and shape parameters, against the value computed with 40 digits where there is one. */
function ofX(f: (x: number, ...args: number[]) => number, tolerance = TAILS): Reference {
  return {
    tolerance,
    run: ({ input, params }) => f(input.x, ...(params.args ?? [])),
    target: (expected) => {
      const { mp, scipy } = expected as { mp: number | null; scipy: number }
      return mp ?? scipy
    },
  }
}

/** The groups `distributions` and `special-functions`. */
export const distributionReferences: Readonly<Record<string, Reference>> = {
  'scipy.stats.norm.cdf': ofX(normalCdf),
  'scipy.stats.norm.sf': ofX(normalSf),
  'scipy.stats.norm.pdf': ofX(normalPdf),
  'scipy.stats.norm.ppf': ofX(normalQuantile),
  'scipy.stats.norm.isf': ofX(normalIsf),
  'scipy.stats.t.cdf': ofX(studentTCdf),
  'scipy.stats.t.sf': ofX(studentTSf),
  'scipy.stats.t.ppf': ofX(studentTQuantile),
  'scipy.stats.beta.cdf': ofX(betaCdf),
  'scipy.stats.beta.sf': ofX(betaSf),
  'scipy.stats.beta.ppf': ofX(betaQuantile),
  'scipy.stats.binom.cdf': ofX(binomialCdf),
  'scipy.stats.binom.sf': ofX(binomialSf),
  'scipy.stats.binom.pmf': ofX(binomialPmf),
  'scipy.stats.binom.ppf': ofX(binomialQuantile),
  'scipy.stats.chi2.cdf': ofX(chiSquaredCdf),
  'scipy.stats.chi2.sf': ofX(chiSquaredSf),
  'scipy.stats.chi2.ppf': ofX(chiSquaredQuantile),
  'scipy.special.gammaln': ofX(logGamma, LIMITS),
  'scipy.special.digamma': ofX(digamma, LIMITS),
  'scipy.special.erf': ofX(erf),
  'scipy.special.erfc': ofX(erfc),
}

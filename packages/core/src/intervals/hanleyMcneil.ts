/**
 * Hanley and McNeil's standard error of an AUC: from the AUC and the numbers of rows alone, so that it can be computed
 * before any row is scored. Where there are scores, DeLong's uses them.
 *
 * Hanley & McNeil (1982), "The meaning and use of the area under a receiver operating characteristic (ROC) curve",
 * Radiology 143.
 *
 * @param auc in [0, 1]
 * @param m positive rows
 * @param n negative rows
 * @example hanleyMcneilStandardError(0.8844444444444445, 15, 15) // 0.0640126294692…
 */
export function hanleyMcneilStandardError(auc: number, m: number, n: number): number {
  const square = auc * auc
  const positivesAboveOne = auc / (2 - auc) - square
  const oneAboveNegatives = (2 * square) / (1 + auc) - square
  return Math.sqrt((auc * (1 - auc) + (m - 1) * positivesAboveOne + (n - 1) * oneAboveNegatives) / (m * n))
}

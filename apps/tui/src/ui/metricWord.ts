const words: Readonly<Record<string, string>> = { f1: 'F1', rocAuc: 'ROC AUC', score: 'mean score' }

/**
 * A metric as a heading names it.
 * @example
 * metricWord('f1') // 'F1'
 */
export function metricWord(metric: string): string {
  return words[metric] ?? metric
}

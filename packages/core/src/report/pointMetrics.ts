import type { Maybe, ModelMetrics, Verdict } from '../verdict/verdict.js'
import { words } from './locale.js'

/** In the order they are shown; what a model has besides comes after, in its own order. */
const order = ['score', 'accuracy', 'balancedAccuracy', 'precision', 'recall', 'specificity', 'f1', 'mcc']

/** Every point metric of a model by its name, in the order they are shown; `null` where it is undefined. */
export function pointMetrics(model: ModelMetrics): { readonly metric: string; readonly value: Maybe }[] {
  const place = (metric: string) => order.indexOf(metric) + 1 || order.length + 1
  return Object.entries(model)
    .filter(([metric, value]) => metric !== 'rows' && (typeof value === 'number' || value === null))
    .map(([metric, value]) => ({ metric, value: value as Maybe }))
    .sort((a, b) => place(a.metric) - place(b.metric))
}

/** Over what the metric is taken: `positive`: the positive class alone; `null`: all rows. */
export type Average = 'positive' | 'macro' | 'micro' | null

/** How precision, recall and F1 are taken in a kind of task; other metrics have no average. */
export function averageOf(metric: string, task: Verdict['task']): Average {
  if (metric !== 'precision' && metric !== 'recall' && metric !== 'f1') return null
  return ({ binary: 'positive', multiclass: 'macro', multilabel: 'micro', graded: null } as const)[task]
}

/** "precision", "macro precision", "micro-averaged precision"; of rows with many labels, accuracy is of them all. */
export function pointMetricName(metric: string, task: Verdict['task']): string {
  const average = averageOf(metric, task)
  const name = words.metric(metric === 'accuracy' && task === 'multilabel' ? 'subsetAccuracy' : metric)
  return average === 'macro' || average === 'micro' ? words[average](name) : name
}

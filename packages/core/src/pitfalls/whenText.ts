import { formatCount } from '../report/number.js'
import { rowsText } from './rowsText.js'

/**
 * A moment of training, and its epoch where the log has epochs.
 * @example
 * whenText({ step: 2088, epoch: 261 }) // 'step 2,088 (epoch 261)'
 */
export function whenText({ step, epoch }: { readonly step: number; readonly epoch: number | null }): string {
  return `step ${formatCount(step)}${epoch === null ? '' : ` (epoch ${epochText(epoch)})`}`
}

/**
 * How long training took.
 * @example
 * durationText({ steps: 5, epochs: 1 }) // '5 steps (1 epoch)'
 */
export function durationText({
  steps,
  epochs,
}: {
  readonly steps: number
  readonly epochs: number | null
}): string {
  const passes = epochs === null ? '' : ` (${epochText(epochs)} ${epochs === 1 ? 'epoch' : 'epochs'})`
  return `${rowsText(steps, 'step')}${passes}`
}

/** Two decimals at most: epochs come with fractions. */
function epochText(epoch: number): string {
  return String(Number(epoch.toFixed(2)))
}

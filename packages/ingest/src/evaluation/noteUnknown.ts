import type { Label } from '@fitcheck/core/verdict'
import { counted, shown } from '../badInput.js'
import type { Answer, Score } from '../columns/cellValues.js'
import { MODELS } from '../columns/model.js'
import { type Frame, placeOf } from './frame.js'

/**
 * Notes on each model's predictions that name what is none of the labels: they count as wrong, and a slip of spelling
 * looks the same.
 *
 * @param unknownIn what a prediction names that is none of the labels; `undefined` where there is nothing
 * @param said what is said of so many of them: `are outside the labels a, b`
 * @param hint what the first of them may be, as a sentence; empty where nothing comes to mind
 */
export function noteUnknown<A extends Answer, S extends Score>(
  frames: readonly Frame<A, S>[],
  notes: string[],
  unknownIn: (prediction: A) => Label | undefined,
  said: (count: number) => string,
  hint: (unknown: Label) => string = () => '',
): void {
  for (const model of MODELS) {
    let count = 0
    let example = ''
    let first: Label = ''
    for (const frame of frames) {
      frame[model]?.predictions.forEach((prediction, row) => {
        const unknown = prediction === null ? undefined : unknownIn(prediction)
        if (unknown === undefined) return
        if (count++ === 0) {
          first = unknown
          const { file, line } = placeOf(frame, row)
          // Of two joined files, the place is the tuned model's: the id holds for both.
          example = `${shown(unknown)} (${frame.ids ? `id ${frame.ids[row]}` : `${file} line ${line}`})`
        }
      })
    }
    if (count === 0) continue
    const told = `${counted(count, 'prediction')} of the ${model} model ${said(count)}, such as ${example}`
    notes.push([`${told}: counted as wrong.`, hint(first)].filter(Boolean).join(' '))
  }
}

import type { KeyName } from '../../app/frame/keys.js'
import type { Glyphs } from '../../ui/glyphs.js'
import type { Line } from '../../ui/line.js'

export type Draw = (width: number, glyphs: Glyphs) => Line[]

/** One part of a lesson as the terminal shows it, from its top to its end. */
export type LessonPart =
  | { readonly kind: 'text'; readonly draw: Draw }
  | {
      /** Asked before it is told; what follows stays closed until it is answered or passed over. */
      readonly kind: 'predict'
      readonly id: string
      readonly ask: Draw
      readonly options: readonly { readonly id: string; readonly text: string }[]
      readonly reveal: (chosen: string | null) => Draw
    }
  | {
      /** Steps that open one by one. */
      readonly kind: 'steps'
      readonly id: string
      readonly steps: readonly Draw[]
      /** How many are there from the start. */
      readonly open: number
    }
  | { readonly kind: 'figure'; readonly id: string; readonly figure: CellFigure<unknown> }

/** A figure in cells: its state is the web's, its keys move it. */
export interface CellFigure<State> {
  readonly initial: State
  readonly keys: readonly { readonly keys: readonly KeyName[]; readonly label: string }[]
  readonly move: (state: State, key: KeyName) => State
  readonly draw: (state: State) => Draw
}

/** Where a reader stands: what was predicted, opened and moved. */
export interface Reading {
  readonly predicted: Readonly<Record<string, string | null>>
  readonly opened: Readonly<Record<string, number>>
  readonly figures: Readonly<Record<string, unknown>>
}

export const unread: Reading = { predicted: {}, opened: {}, figures: {} }

/** Whether a part lets the reader go on to the next. */
export function isPassed(part: LessonPart, { predicted, opened }: Reading): boolean {
  if (part.kind === 'predict') return Object.hasOwn(predicted, part.id)
  if (part.kind === 'steps') return (opened[part.id] ?? part.open) >= part.steps.length
  return true
}

/** The parts to show: up to the first that is not passed, that one with it. */
export function shownParts(parts: readonly LessonPart[], reading: Reading): readonly LessonPart[] {
  const stop = parts.findIndex((part) => !isPassed(part, reading))
  return stop < 0 ? parts : parts.slice(0, stop + 1)
}

import type { Objective } from '../bank/bank.js'
import type { Inline } from '../questions/inline.js'
import type { Source } from '../questions/question.js'
import type { MatrixStimulus } from '../questions/stimulus.js'

/** The sections of every lesson, in this order. */
export const sectionKinds = [
  'predict',
  'idea',
  'worked',
  'faded',
  'figure',
  'self-check',
  'practice',
  'takeaway',
] as const

export type SectionKind = (typeof sectionKinds)[number]

export interface LessonSection {
  readonly kind: SectionKind
  readonly title: string
  readonly blocks: readonly Block[]
}

/** A lesson as data: both front ends draw the same blocks in the same order. */
export interface Lesson {
  /** Of its pattern. */
  readonly slug: string
  readonly title: string
  /** How long it takes, reading and questions. */
  readonly minutes: number
  readonly objectives: readonly Objective[]
  readonly sections: readonly LessonSection[]
  /** Ids of the questions it asks, in order. */
  readonly questions: readonly string[]
  readonly sources: readonly Source[]
}

/** Figures that a lesson may hold; each front end draws them from one state. */
export type FigureName = 'baselines'

export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'heading'; readonly children: readonly Inline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | {
      readonly type: 'table'
      readonly caption: string
      readonly columns: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }
  | { readonly type: 'code'; readonly language: string; readonly text: string }
  | { readonly type: 'matrix'; readonly matrix: MatrixStimulus }
  /** Asked first; `reveal` is shown once the reader has chosen, or passes it over. */
  | {
      readonly type: 'predict'
      readonly id: string
      readonly ask: readonly Block[]
      readonly options: readonly { readonly id: string; readonly children: readonly Inline[] }[]
      readonly reveal: readonly Block[]
    }
  /** Steps that open one by one. */
  | { readonly type: 'steps'; readonly id: string; readonly steps: readonly (readonly Block[])[] }
  | { readonly type: 'figure'; readonly name: FigureName; readonly goal: readonly Inline[] }
  /** A question of the bank, by id. */
  | { readonly type: 'question'; readonly id: string }

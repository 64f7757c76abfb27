import type { Route } from '@fitcheck/quiz'
import { createContext, useContext, useState } from 'react'
import type { Glyphs } from '../ui/glyphs.js'
import type { ColourDepth } from '../ui/palette.js'
import type { AppContext } from './appContext.js'
import type { Engine } from './engine.js'
import type { KeyName } from './frame/keys.js'

/** What every screen is given: the learner's context, the terminal's size and kind, and the ways to other places. */
export interface AppHandle {
  readonly context: AppContext
  readonly engine: Engine
  /** Cells there are; never fewer than a page can be laid out in. */
  readonly columns: number
  readonly rows: number
  /** The terminal is smaller than that. */
  readonly tooSmall: { readonly columns: number; readonly rows: number } | null
  readonly glyphs: Glyphs
  readonly depth: ColourDepth
  /** What screens left behind, to find it again when they are opened anew. */
  readonly kept: Map<string, unknown>
  /** Typed, and not yet taken by a screen. */
  readonly waitingKeys: KeyName[]
  /** Opens a place; `back` returns from it. */
  readonly go: (route: Route) => void
  /** Opens a place of the top bar. */
  readonly goPlace: (route: Route) => void
  readonly back: () => void
  readonly quit: () => void
  /** Ends the app on a bug. */
  readonly fail: (error: unknown) => void
}

export const AppHandleContext = createContext<AppHandle | null>(null)

export function useApp(): AppHandle {
  const handle = useContext(AppHandleContext)
  if (handle === null) throw new Error('a screen stands outside of the app')
  return handle
}

/** State that is still there when the screen is left and opened again. */
export function useKept<T>(name: string, initial: T): [T, (next: T | ((before: T) => T)) => void] {
  const { kept } = useApp()
  const [value, setValue] = useState(() => (kept.has(name) ? (kept.get(name) as T) : initial))
  const keep = (next: T | ((before: T) => T)) => {
    const before = kept.has(name) ? (kept.get(name) as T) : initial
    const after = typeof next === 'function' ? (next as (before: T) => T)(before) : next
    kept.set(name, after)
    setValue(after)
  }
  return [value, keep]
}

/** Columns up to which text is set: longer rows are hard to read. */
const MEASURE = 100
const WIDEST = 120

/** Cells a page of text may use. `wide`: tables and figures, which gain from room. */
export function usePageWidth(wide = false): number {
  return Math.min(useApp().columns, wide ? WIDEST : MEASURE)
}

/** The smallest terminal a page can be laid out in. */
export const LEAST = { columns: 40, rows: 10 } as const

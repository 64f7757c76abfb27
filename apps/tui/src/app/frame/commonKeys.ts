import { type Place, placeNames, places } from '../places.js'
import { useApp } from '../useApp.js'
import type { Binding } from './binding.js'

type Scroll = (move: (top: number, height: number, total: number) => number) => void

interface Leaving {
  /** Leaves, after a question where something would be lost. */
  readonly leaveBy: (leave: () => void) => void
  readonly onBack: (() => void) | undefined
  readonly place: Place | null
  readonly openHelp: () => void
  readonly scroll: Scroll
}

/** The keys every screen has: scrolling, places, help, back. A screen's own bindings stand before them. */
export function useCommonKeys({ leaveBy, onBack, place, openHelp, scroll }: Leaving) {
  const { back, quit, goPlace } = useApp()
  const beside = (step: number) => {
    const at = place === null ? (step > 0 ? -1 : 0) : places.indexOf(place)
    return places[(at + step + places.length) % places.length]!
  }
  const scrolling: Binding[] = [
    { keys: ['down', 'j'], label: 'down', quiet: true, run: () => scroll((top) => top + 1) },
    { keys: ['up', 'k'], label: 'up', quiet: true, run: () => scroll((top) => top - 1) },
    {
      keys: ['pagedown', ' ', 'ctrl-f'],
      shown: 'Space',
      label: 'a page down',
      quiet: true,
      run: () => scroll((top, height) => top + height - 2),
    },
    {
      keys: ['pageup', 'ctrl-b'],
      label: 'a page up',
      quiet: true,
      inField: true,
      run: () => scroll((top, height) => top - height + 2),
    },
    { keys: ['home', 'g'], shown: 'g', label: 'to the top', quiet: true, run: () => scroll(() => 0) },
    {
      keys: ['end', 'G'],
      shown: 'G',
      label: 'to the end',
      quiet: true,
      run: () => scroll((_, __, total) => total),
    },
  ]
  const leave: Binding = {
    keys: ['q', 'escape'],
    shown: 'q',
    label: place === null ? 'quit' : 'back',
    run: () => leaveBy(onBack ?? back),
  }
  const moving: Binding[] = [
    ...places.map(
      (name, i): Binding => ({
        keys: [String(i + 1)],
        label: placeNames[name],
        quiet: true,
        run: () => leaveBy(() => goPlace({ place: name })),
      }),
    ),
    {
      keys: ['tab'],
      label: 'the next place',
      quiet: true,
      run: () => leaveBy(() => goPlace({ place: beside(1) })),
    },
    {
      keys: ['shift-tab'],
      label: 'the place before',
      quiet: true,
      run: () => leaveBy(() => goPlace({ place: beside(-1) })),
    },
    { keys: ['?'], label: 'all keys', quiet: true, run: openHelp },
    { keys: ['ctrl-c'], label: 'quit at once', quiet: true, inField: true, run: quit },
  ]
  return { shown: [leave], all: [leave, ...scrolling, ...moving], scrolling, quit }
}

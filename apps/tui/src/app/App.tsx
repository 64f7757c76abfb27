import { parseRoute, type Route } from '@fitcheck/quiz'
import { useApp as useInk, useWindowSize } from 'ink'
import { useRef, useState } from 'react'
import { HomeScreen } from '../screens/HomeScreen.js'
import { LearnScreen } from '../screens/learn/LearnScreen.js'
import { LessonScreen } from '../screens/learn/LessonScreen.js'
import { ProgressScreen } from '../screens/progress/ProgressScreen.js'
import { PatternScreen } from '../screens/session/PatternScreen.js'
import { PracticeScreen } from '../screens/session/PracticeScreen.js'
import { TestScreen } from '../screens/session/TestScreen.js'
import { VerdictScreen } from '../screens/verdict/VerdictScreen.js'
import { asciiGlyphs, unicodeGlyphs } from '../ui/glyphs.js'
import type { ColourDepth } from '../ui/palette.js'
import type { AppContext } from './appContext.js'
import { createEngine } from './engine.js'
import type { KeyName } from './frame/keys.js'
import { type AppHandle, AppHandleContext, LEAST } from './useApp.js'

const home: Route = { place: 'home' }
const depths: Readonly<Record<AppContext['colours'], ColourDepth>> = {
  none: 0,
  16: 4,
  256: 8,
  truecolour: 24,
}

/** The way here, the newest last. What opens the app at a place of its own leaves it from there. */
export function App({ context }: { readonly context: AppContext }) {
  const { exit } = useInk()
  const { columns, rows } = useWindowSize()
  const fits = columns >= LEAST.columns && rows >= LEAST.rows
  const [way, setWay] = useState<readonly Route[]>(() => [parseRoute(context.start ?? '/') ?? home])
  const [engine] = useState(() => createEngine(context))
  const kept = useRef(new Map<string, unknown>())
  const waitingKeys = useRef<KeyName[]>([])
  const handle: AppHandle = {
    context,
    engine,
    columns: Math.max(columns, LEAST.columns),
    rows: Math.max(rows, LEAST.rows),
    tooSmall: fits ? null : { columns, rows },
    glyphs: context.ascii ? asciiGlyphs : unicodeGlyphs,
    depth: depths[context.colours],
    kept: kept.current,
    waitingKeys: waitingKeys.current,
    go: (route) => setWay([...way, route]),
    goPlace: (route) => setWay([home, route]),
    back: () => (way.length > 1 ? setWay(way.slice(0, -1)) : exit()),
    quit: () => exit(),
    fail: (error) => exit(error instanceof Error ? error : new Error(String(error))),
  }
  return (
    <AppHandleContext value={handle}>
      <ScreenOf key={`${way.length} ${JSON.stringify(way.at(-1))}`} route={way.at(-1)!} />
    </AppHandleContext>
  )
}

function ScreenOf({ route }: { readonly route: Route }) {
  switch (route.place) {
    case 'verdict':
      return <VerdictScreen />
    case 'learn':
      return <LearnScreen />
    case 'lesson':
      return <LessonScreen pattern={route.pattern} />
    case 'practice':
    case 'test':
      return <PatternScreen mode={route.place} />
    case 'practice-pattern':
      return <PracticeScreen pattern={route.pattern} />
    case 'test-pattern':
      return <TestScreen pattern={route.pattern} />
    case 'progress':
      return <ProgressScreen />
    default:
      return <HomeScreen />
  }
}

/** A place both front ends have. */
export type Route =
  | { readonly place: 'home' | 'verdict' | 'explore' | 'learn' | 'practice' | 'test' | 'review' | 'progress' }
  | {
      readonly place: 'lesson' | 'practice-pattern' | 'test-pattern' | 'challenge' | 'cards'
      readonly pattern: string
    }

const single = ['verdict', 'explore', 'learn', 'practice', 'test', 'review', 'progress'] as const
const withPattern = {
  learn: 'lesson',
  practice: 'practice-pattern',
  test: 'test-pattern',
  challenge: 'challenge',
  cards: 'cards',
} as const

/** The places of the main menu, in order. */
export const menu = ['verdict', 'explore', 'learn', 'practice', 'test', 'progress'] as const

/**
 * Reads a path as typed in an address bar or after `ssh host`: with or without slashes at its ends.
 * `null` where no place has that path.
 *
 * @example
 * parseRoute('/learn/leakage') // { place: 'lesson', pattern: 'leakage' }
 */
export function parseRoute(path: string): Route | null {
  const words = path
    .trim()
    .split(/[/\s]+/)
    .filter((word) => word !== '')
  const [first, second] = words
  if (first === undefined) return { place: 'home' }
  if (words.length > 2) return null
  if (second === undefined) {
    const place = single.find((name) => name === first)
    return place === undefined ? null : { place }
  }
  if (!Object.hasOwn(withPattern, first) || !/^[a-z][a-z-]*$/.test(second)) return null
  return { place: withPattern[first as keyof typeof withPattern], pattern: second }
}

/**
 * The path of a place.
 *
 * @example
 * formatRoute({ place: 'test-pattern', pattern: 'leakage' }) // '/test/leakage'
 */
export function formatRoute(route: Route): string {
  if (!('pattern' in route)) return route.place === 'home' ? '/' : `/${route.place}`
  const word = Object.entries(withPattern).find(([, place]) => place === route.place)![0]
  return `/${word}/${route.pattern}`
}

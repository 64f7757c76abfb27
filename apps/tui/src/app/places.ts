/** The places of the top bar, in order; a number key leads to each. */
export const places = ['verdict', 'learn', 'practice', 'test', 'progress'] as const
export type Place = (typeof places)[number]

export const placeNames: Readonly<Record<Place, string>> = {
  verdict: 'Verdict',
  learn: 'Learn',
  practice: 'Practice',
  test: 'Test',
  progress: 'Progress',
}

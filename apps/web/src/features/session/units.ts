import type { Unit } from '@fitcheck/quiz'

/** What may be written into a number field. */
export const unitWords: Readonly<Record<Unit, string>> = {
  proportion: 'a share: 0.8, 4/5 or 80%; =85/95 is worked out',
  percent: 'in percent; =100*4/5 is worked out',
  'percent-points': 'in percentage points; =80-75 is worked out',
  count: 'a count; =85+95 is worked out',
  loss: 'a number; =85/95 is worked out',
}

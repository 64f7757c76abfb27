/** Written where a number is undefined (0/0). */
export const UNDEFINED_TEXT = '–'

const MINUS = '−'
/** Two numbers nearer than this are one number: what floating point leaves of equal shares. */
const SAME = 1e-9
const MOST_DIGITS = 9

/**
 * Three decimals, and more where they would read as one of `landmarks` without being it: 0.9496 beside a bar of 0.95
 * must not become 0.950, nor 0.0004 become 0.000.
 */
function decimals(value: number, landmarks: readonly number[], least: number): string {
  for (let digits = least; digits < MOST_DIGITS; digits++) {
    const text = value.toFixed(digits)
    const misread = landmarks.some(
      (mark) => Math.abs(value - mark) > SAME && Math.abs(Number(text) - mark) <= SAME,
    )
    if (!misread) return text
  }
  return value.toFixed(MOST_DIGITS)
}

function unsignedZero(text: string): string {
  return /^-0(\.0+)?$/.test(text) ? text.slice(1) : text
}

function trueMinus(text: string): string {
  return unsignedZero(text).replace('-', MINUS)
}

/**
 * A share in [0, 1] as it is written everywhere: three decimals, more where rounding would make it equal to `bar`, to 0
 * or to 1. `null` is written as a dash.
 * @example
 * formatShare(224 / 238) // '0.941'
 * formatShare(0.9496, 0.95) // '0.9496'
 */
export function formatShare(value: number | null, bar?: number): string {
  if (value === null) return UNDEFINED_TEXT
  return trueMinus(decimals(value, bar === undefined ? [0, 1] : [0, 1, bar], 3))
}

/**
 * A difference of two shares, signed, with a true minus; 0 bears no sign. More digits where rounding would make it
 * equal to `bar` or to 0.
 * @example
 * formatDifference(0.0312) // '+0.031'
 * formatDifference(-0.007) // '−0.007'
 */
export function formatDifference(value: number | null, bar?: number): string {
  if (value === null) return UNDEFINED_TEXT
  const text = trueMinus(decimals(value, bar === undefined ? [0] : [0, bar], 3))
  return value > 0 && Number(text) !== 0 ? `+${text}` : text
}

/**
 * An interval in brackets; `signed` for one of a difference.
 * @example
 * formatInterval({ lower: 0.9033, upper: 0.9671 }) // '[0.903, 0.967]'
 */
export function formatInterval(
  interval: { readonly lower: number; readonly upper: number },
  { signed = false, bar }: { readonly signed?: boolean; readonly bar?: number } = {},
): string {
  const format = signed ? formatDifference : formatShare
  return `[${format(interval.lower, bar)}, ${format(interval.upper, bar)}]`
}

/**
 * A bar or a margin as a policy writes it: at least two decimals, and as many as it has.
 * @example
 * formatBar(0.7) // '0.70'
 * formatBar(-0.05) // '−0.05'
 * formatBar(0.955) // '0.955'
 */
export function formatBar(value: number): string {
  const exact = String(Number(value.toFixed(MOST_DIGITS)))
  const digits = exact.includes('e') ? MOST_DIGITS : (exact.split('.')[1]?.length ?? 0)
  return trueMinus(value.toFixed(Math.max(2, digits)))
}

/**
 * A share in percent: one decimal, two under 1%, more where it would read as 0% or 100% without being it.
 * @example
 * formatPercent(0.1081) // '10.8%'
 */
export function formatPercent(share: number | null): string {
  if (share === null) return UNDEFINED_TEXT
  return `${trueMinus(decimals(share * 100, [0, 100], share !== 0 && Math.abs(share) < 0.01 ? 2 : 1))}%`
}

/**
 * A count with thousands separators.
 * @example
 * formatCount(12345) // '12,345'
 */
export function formatCount(count: number): string {
  return trueMinus(count.toFixed(0)).replace(/\B(?=(\d{3})+$)/g, ',')
}

/**
 * A change of a count, signed.
 * @example
 * formatCountChange(-7) // '−7'
 */
export function formatCountChange(change: number): string {
  return change > 0 ? `+${formatCount(change)}` : formatCount(change)
}

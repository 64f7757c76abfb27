/**
 * Where a function that rises from below 0 to above 0 on [low, high] crosses 0, to the last bit: halving until the
 * middle is one of the ends. Returns an end where it does not cross.
 */
export function bisect(low: number, high: number, f: (x: number) => number): number {
  let from = low
  let to = high
  for (;;) {
    const middle = (from + to) / 2
    if (middle <= from || middle >= to) return middle
    if (f(middle) < 0) from = middle
    else to = middle
  }
}

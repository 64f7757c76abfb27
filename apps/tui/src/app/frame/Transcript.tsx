import { Static, Text } from 'ink'
import { useEffect, useRef, useState } from 'react'
import type { Line } from '../../ui/line.js'
import { type Place, placeNames } from '../places.js'

/**
 * A page for a screen reader: plain rows one after the other, each said once. What a key changes is said as the rows
 * that are new; what was said stays in the terminal above.
 */
export function Transcript({
  lines,
  bar,
  place,
}: {
  readonly lines: readonly Line[]
  readonly bar: Line
  readonly place: Place | null
}) {
  const before = useRef<ReadonlySet<string>>(new Set())
  const [said, setSaid] = useState<readonly string[]>([])
  const rows = lines.map(plain).filter((row) => row !== '')
  const page = [place === null ? 'Fitcheck' : placeNames[place], ...rows].join('\n')
  useEffect(() => {
    const all = page.split('\n')
    const fresh = all.filter((row) => !before.current.has(row))
    before.current = new Set(all)
    if (fresh.length > 0) setSaid((earlier) => [...earlier, ...fresh])
  }, [page])
  return (
    <>
      <Static items={[...said]}>{(row, i) => <Text key={i}>{row}</Text>}</Static>
      <Text>{`Keys: ${plain(bar)}`}</Text>
    </>
  )
}

/** The words of a row: rules and shades are for the eye. */
function plain(line: Line): string {
  return line
    .map(({ text }) => text)
    .join('')
    .replace(/[─━░█]{2,}|[-=.#]{4,}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

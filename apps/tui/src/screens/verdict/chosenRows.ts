import type { Rows } from '../../app/frame/scroll.js'
import type { Glyphs } from '../../ui/glyphs.js'
import type { Line } from '../../ui/line.js'

/** The rows of the claim or finding that bears the mark, with what stands indented under it. */
export function chosenRows(lines: readonly Line[], glyphs: Glyphs): Rows {
  const from = Math.max(
    0,
    lines.findIndex((line) => line[0]?.text === glyphs.chosen),
  )
  const under = lines.slice(from + 1).findIndex((line) => !line[0]?.text.startsWith('   '))
  return { from, to: under < 0 ? lines.length : from + 1 + under }
}

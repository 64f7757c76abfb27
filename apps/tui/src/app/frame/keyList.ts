import stringWidth from 'string-width'
import type { Glyphs } from '../../ui/glyphs.js'
import { type Line, padEnd, span } from '../../ui/line.js'
import { heading } from '../../ui/section.js'
import type { Binding } from './binding.js'
import { keyMark } from './keys.js'

/** Every key of the screen and what it does; a key that is bound before does nothing further down. */
export function keyList(bindings: readonly Binding[], width: number, glyphs: Glyphs): Line[] {
  const ascii = glyphs.rule === '-'
  const rows = bindings.flatMap(({ keys, shown, label }, i) => {
    const own = keys.filter((key) => !bindings.slice(0, i).some((before) => before.keys.includes(key)))
    if (own.length === 0) return []
    const marks = own.map((key) => keyMark(key, ascii)).join(' ')
    return [{ keys: shown !== undefined && own.length > 3 ? shown : marks, label }]
  })
  const column = Math.max(...rows.map(({ keys }) => stringWidth(keys)))
  return [
    heading('Keys', 'of this screen', width, glyphs),
    ...rows.map(
      ({ keys, label }): Line => [span(`   ${padEnd(keys, column)}   `, undefined, true), span(label)],
    ),
  ]
}

import { Box, Text, useCursor } from 'ink'
import { type ReactNode, useState } from 'react'
import { blank, clip, type Line, span, type Tone, widthOf } from '../../ui/line.js'
import { paint } from '../../ui/paint.js'
import { richParagraph } from '../../ui/richText.js'
import type { Place } from '../places.js'
import { LEAST, useApp } from '../useApp.js'
import { bottomBar, topBar } from './bars.js'
import { type Binding, bindingOf } from './binding.js'
import { useCommonKeys } from './commonKeys.js'
import { keyList } from './keyList.js'
import type { KeyName } from './keys.js'
import { clampTop, type Rows, reveal } from './scroll.js'
import { Transcript } from './Transcript.js'
import { useKeys } from './useKeys.js'

export interface Message {
  readonly text: string
  readonly tone?: Tone
}

/** Where what is typed goes: the cell of the caret among the page's lines, and what takes a key. */
export interface PageField {
  readonly row: number
  readonly column: number
  readonly type: (key: KeyName) => void
}

export interface PageProps {
  /** The place marked in the top bar; `null` at the start. */
  readonly place: Place | null
  readonly lines: readonly Line[]
  readonly bindings: readonly Binding[]
  /** Rows that must be seen: the view follows them as they change. */
  readonly focus?: Rows
  /** While it is there, keys are characters, but for bindings with `inField`. */
  readonly field?: PageField
  /** Said above the keys. */
  readonly message?: Message
  /** What leaving would lose, as a sentence; it is asked first. */
  readonly atRisk?: string | null
  /** Instead of going back. */
  readonly onBack?: () => void
}

const FRAME_ROWS = 3

/** A screen: top bar, a body that scrolls, a message where there is one, and the keys. */
export function Page({ place, lines, bindings, focus, field, message, atRisk = null, onBack }: PageProps) {
  const { columns, rows, glyphs, context, tooSmall } = useApp()
  const [top, setTop] = useState(0)
  const [seen, setSeen] = useState<Rows | undefined>(undefined)
  const [asked, setAsked] = useState<(() => void) | null>(null)
  const [help, setHelp] = useState(false)

  const leaveBy = (leave: () => void) => (atRisk === null ? leave() : setAsked(() => leave))
  const common = useCommonKeys({ leaveBy, onBack, place, openHelp: () => setHelp(true), scroll })
  const question: Message | undefined =
    asked === null ? message : { text: `${atRisk} Leave all the same?`, tone: 'open' }
  const hasBack = bindings.some(({ keys, label }) => keys.includes('escape') && label === 'back')
  const shownBindings =
    asked === null ? [...bindings, ...(hasBack ? [] : common.shown)] : askedKeys(asked, () => setAsked(null))

  const body = help ? keyList([...bindings, ...common.all], columns, glyphs) : lines
  const said = question ? messageLines(question, columns) : []
  const height = Math.max(1, rows - FRAME_ROWS - Math.max(1, said.length))
  const follow = focus !== undefined && (focus.from !== seen?.from || focus.to !== seen.to)
  if (follow && !help) {
    setSeen(focus)
    setTop(reveal(top, focus, height, body.length))
  }
  const first = clampTop(top, height, body.length)

  function scroll(move: (top: number, height: number, total: number) => number) {
    setTop(clampTop(move(first, height, body.length), height, body.length))
  }

  useKeys(
    (key) => {
      if (key === 'ctrl-c') return common.quit()
      if (asked !== null) return bindingOf(shownBindings, key, false)?.run(key)
      if (help && ['?', 'q', 'escape', 'enter'].includes(key)) return setHelp(false)
      const inField = field !== undefined && !help
      const bound = bindingOf(help ? common.scrolling : [...bindings, ...common.all], key, inField)
      if (bound) return bound.run(key)
      if (inField) field.type(key)
    },
    field !== undefined && asked === null,
  )
  useCaret(
    field && !help && tooSmall === null ? { x: field.column, y: 2 + field.row - first } : undefined,
    height,
  )

  const bar = bottomBar(help ? helpKeys : shownBindings, {
    // To a screen reader every row is said: none is out of sight.
    above: context.screenReader ? 0 : first,
    below: context.screenReader ? 0 : body.length - first - height,
    inField: field !== undefined && asked === null && !help,
    width: columns,
    glyphs,
  })
  if (context.screenReader) return <Transcript lines={[...body, ...said]} bar={bar} place={place} />
  const visible = body.slice(first, first + height)
  const padding = Array.from({ length: height - visible.length + (said.length === 0 ? 1 : 0) }, () => blank)
  return <Screen lines={[...topBar(place, columns, glyphs), ...visible, ...padding, ...said, bar]} />
}

/** Rows of the screen, from its first to its last. */
export function Screen({ lines }: { readonly lines: readonly Line[] }): ReactNode {
  const { depth, columns, rows, tooSmall } = useApp()
  if (tooSmall !== null) {
    const said = `Needs ${LEAST.columns}x${LEAST.rows}; this is ${tooSmall.columns}x${tooSmall.rows}.`
    return <Text wrap="truncate">{clip(said, tooSmall.columns)}</Text>
  }
  return (
    <Box flexDirection="column" width="100%" height={rows} overflow="hidden">
      {lines.slice(0, rows).map((line, y) => (
        <Text key={y} wrap="truncate">
          {paint([widthOf(line) > columns ? [] : line], depth).slice(0, -1) || ' '}
        </Text>
      ))}
    </Box>
  )
}

function useCaret(cell: { x: number; y: number } | undefined, height: number): void {
  const { setCursorPosition } = useCursor()
  setCursorPosition(cell && cell.y >= 2 && cell.y < 2 + height ? cell : undefined)
}

function messageLines({ text, tone }: Message, width: number): Line[] {
  return richParagraph([span(text, tone)], [span(' ')], width - 1)
}

const helpKeys: Binding[] = [{ keys: ['escape'], label: 'close', run: () => {} }]

function askedKeys(leave: () => void, stay: () => void): Binding[] {
  return [
    { keys: ['y', 'enter'], shown: 'y', label: 'leave', run: leave },
    { keys: ['n', 'q', 'escape'], shown: 'n', label: 'stay', run: stay },
  ]
}

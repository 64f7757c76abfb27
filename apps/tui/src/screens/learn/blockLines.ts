import { type Block, type Inline, plainText } from '@fitcheck/quiz'
import type { Glyphs } from '../../ui/glyphs.js'
import { blank, type Line, span } from '../../ui/line.js'
import { inlineSpans } from '../../ui/quizText.js'
import { richParagraph } from '../../ui/richText.js'
import { codeLines, stimulusLines, tableLines } from '../session/stimulusLines.js'
import type { Draw } from './lessonPart.js'

/** Blocks of text, one under the other with a row between them. What is asked or moved is drawn elsewhere. */
export function blocksDraw(blocks: readonly Block[]): Draw {
  return (width, glyphs) =>
    blocks.flatMap((block, i) => [...(i === 0 ? [] : [blank]), ...blockLines(block, width, glyphs)])
}

/** The words alone. */
export function inlinesText(inlines: readonly Inline[]): string {
  return plainText(inlines as Inline[])
}

function blockLines(block: Block, width: number, glyphs: Glyphs): Line[] {
  switch (block.type) {
    case 'paragraph':
      return richParagraph(inlineSpans(block.children), [span(' ')], width)
    case 'heading':
      return [[span(` ${inlinesText(block.children)}`, undefined, true)]]
    case 'list':
      return block.items.flatMap((item, i) =>
        itemLines(item, block.ordered ? `${i + 1}.` : glyphs.separator, width, glyphs),
      )
    case 'table': {
      const columns = block.columns.map(inlinesText)
      const rows = block.rows.map((row) => row.map(inlinesText))
      return [
        ...(block.caption === '' ? [] : [[span(` ${block.caption}`, 'quiet')]]),
        ...tableLines(columns, rows, width, glyphs),
      ]
    }
    case 'code':
      return codeLines(block.text, null, width, glyphs)
    case 'matrix':
      return stimulusLines(block.matrix, width, glyphs)
    default:
      return []
  }
}

/** An item: its first paragraph beside the mark, all else under it. */
function itemLines(item: readonly Block[], mark: string, width: number, glyphs: Glyphs): Line[] {
  const [first, ...rest] = item
  const beside =
    first?.type === 'paragraph'
      ? richParagraph(inlineSpans(first.children), [span(`   ${mark} `, 'quiet')], width)
      : []
  return [
    ...beside,
    ...(first && first.type !== 'paragraph' ? item : rest).flatMap((block) =>
      blockLines(block, width, glyphs),
    ),
  ]
}

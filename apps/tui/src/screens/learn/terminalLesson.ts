import type { Lesson } from '@fitcheck/quiz'
import { heading } from '../../ui/section.js'
import { baselinesFigure } from './baselinesFigure.js'
import { blocksDraw, inlinesText } from './blockLines.js'
import type { Draw, LessonPart } from './lessonPart.js'

/** A lesson as the terminal shows it. */
export interface TerminalLesson {
  readonly parts: readonly LessonPart[]
  /** Ids of its own questions, asked after it. */
  readonly questions: readonly string[]
}

/** A lesson of the quiz as parts in cells: what is asked, opened or moved stands alone, the rest is text. */
export function terminalLesson({ title, objectives, sections, questions, sources }: Lesson): TerminalLesson {
  const parts: LessonPart[] = [
    text((width, glyphs) => [heading(title, '', width, glyphs)]),
    text(
      blocksDraw([
        { type: 'paragraph', children: [{ type: 'text', text: 'You will be able to' }] },
        {
          type: 'list',
          ordered: false,
          items: objectives.map(({ text: words }) => [
            { type: 'paragraph', children: [{ type: 'text', text: words }] },
          ]),
        },
      ]),
    ),
  ]
  for (const section of sections) {
    parts.push(text((width, glyphs) => [heading(section.title, '', width, glyphs)]))
    for (const block of section.blocks) {
      if (block.type === 'question') continue
      if (block.type === 'predict') {
        const { id, ask, options, reveal } = block
        parts.push({
          kind: 'predict',
          id,
          ask: blocksDraw(ask),
          options: options.map((option) => ({ id: option.id, text: inlinesText(option.children) })),
          reveal: () => blocksDraw(reveal),
        })
      } else if (block.type === 'steps')
        parts.push({ kind: 'steps', id: block.id, steps: block.steps.map(blocksDraw), open: 1 })
      else if (block.type === 'figure')
        parts.push({ kind: 'figure', id: block.name, figure: baselinesFigure(block.goal) })
      else parts.push(text(blocksDraw([block])))
    }
  }
  if (sources.length > 0)
    parts.push(
      text((width, glyphs) => [heading('Sources', '', width, glyphs)]),
      text(
        blocksDraw([
          {
            type: 'list',
            ordered: false,
            items: sources.map((source) => [
              {
                type: 'paragraph',
                children: [{ type: 'text', text: [source.text, source.url ?? ''].join(' ').trim() }],
              },
            ]),
          },
        ]),
      ),
    )
  return { parts, questions }
}

function text(draw: Draw): LessonPart {
  return { kind: 'text', draw }
}

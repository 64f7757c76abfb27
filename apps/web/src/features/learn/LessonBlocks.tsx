import type { Block } from '@fitcheck/quiz'
import type { ReactNode } from 'react'
import { Pieces } from '@/features/session/Rich'
import { CodeText, MatrixTable } from '@/features/session/StimulusView'
import { BaselinesFigure } from './BaselinesFigure'
import { LessonQuestions } from './LessonQuestions'
import { LessonTable } from './LessonTable'
import { Predict } from './Predict'
import { Steps } from './Steps'

/** A lesson's blocks in their order. All text is in the page as it is served; only what moves needs a script. */
export function LessonBlocks({ blocks, pattern }: { blocks: readonly Block[]; pattern: string }) {
  const questions = blocks.flatMap((block) => (block.type === 'question' ? [block.id] : []))
  return blocks.map((block, i) => {
    if (block.type !== 'question') return <BlockView key={i} block={block} pattern={pattern} />
    // The questions of a section are one practice, where the first of them stands.
    return block.id === questions[0] ? (
      <LessonQuestions key={block.id} pattern={pattern} ids={questions} />
    ) : null
  })
}

function BlockView({
  block,
  pattern,
}: {
  block: Exclude<Block, { type: 'question' }>
  pattern: string
}): ReactNode {
  const inner = (blocks: readonly Block[]) => <LessonBlocks blocks={blocks} pattern={pattern} />
  switch (block.type) {
    case 'heading':
      return (
        <h3 className="mt-8 mb-3 font-semibold first:mt-0">
          <Pieces pieces={block.children} />
        </h3>
      )
    case 'paragraph':
      return (
        <p className="my-4 first:mt-0 last:mb-0">
          <Pieces pieces={block.children} />
        </p>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List
          className={`my-4 pl-6 marker:text-faint last:mb-0 ${block.ordered ? 'list-decimal' : 'list-disc'}`}
        >
          {block.items.map((item, i) => (
            <li key={i} className="py-1 pl-1">
              {inner(item)}
            </li>
          ))}
        </List>
      )
    }
    case 'table':
      return <LessonTable caption={block.caption} columns={block.columns} rows={block.rows} />
    case 'code':
      return (
        <div className="my-5">
          <CodeText text={block.text} />
        </div>
      )
    case 'matrix':
      return (
        <div className="my-5 font-sans">
          <MatrixTable matrix={block.matrix} />
        </div>
      )
    case 'predict':
      return (
        <Predict
          ask={inner(block.ask)}
          options={block.options.map(({ id, children }) => ({ id, text: <Pieces pieces={children} /> }))}
        >
          {inner(block.reveal)}
        </Predict>
      )
    case 'steps':
      return <Steps>{block.steps.map(inner)}</Steps>
    case 'figure':
      return <BaselinesFigure goal={<Pieces pieces={block.goal} />} />
  }
}

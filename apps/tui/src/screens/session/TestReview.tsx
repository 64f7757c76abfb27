import type { Session } from '@fitcheck/quiz'
import { useState } from 'react'
import { choiceList } from '../../app/frame/choiceList.js'
import { Page } from '../../app/frame/Page.js'
import { useChoice } from '../../app/frame/useChoice.js'
import { useApp, usePageWidth } from '../../app/useApp.js'
import { blank, paragraph, span } from '../../ui/line.js'
import { printable } from '../../ui/printable.js'
import { heading } from '../../ui/section.js'

interface Props {
  readonly session: Session
  readonly onGo: (position: number) => void
  readonly onFinish: (leaveOpen: boolean) => void
  readonly onBack: () => void
}

/** Before a test is finished: which questions are answered, open or marked. */
export function TestReview({ session, onGo, onFinish, onBack }: Props) {
  const { context, glyphs } = useApp()
  const width = usePageWidth()
  const { places } = session
  const open = places.filter(({ state }) => state === 'open').length
  const [asked, setAsked] = useState(false)
  const { chosen, moving } = useChoice(places.length, session.position)
  const list = choiceList(
    places.map(({ question, state, flagged }, i) => ({
      title: `${String(i + 1).padStart(2)}  ${printable(
        question.prompt.replace(/[`*]|\s+/g, (mark) => (/\s/.test(mark) ? ' ' : '')),
        context.ascii,
      )}`,
      note: `${flagged ? 'marked, ' : ''}${state === 'open' ? 'open' : 'answered'}`,
      more: '',
    })),
    chosen,
    width,
    glyphs,
  )
  const above = [
    blank,
    ...paragraph(
      open === 0
        ? 'All ten are answered. An answer stays as it is; Enter looks at it. Finish to see what they say.'
        : `${open} of ${places.length} still open. An open question counts as not right.`,
      { first: [span(' ')], width: width - 1 },
    ),
    blank,
    heading('Your test', '', width, glyphs),
  ]
  return (
    <Page
      place="test"
      lines={[...above, ...list.lines]}
      focus={{ from: chosen === 0 ? 0 : above.length + list.focus.from, to: above.length + list.focus.to }}
      onBack={onBack}
      {...(asked
        ? {
            message: {
              text: `${open} open ${open === 1 ? 'question counts' : 'questions count'} as not right. Press F once more to finish all the same.`,
              tone: 'open' as const,
            },
          }
        : {})}
      bindings={[
        moving,
        { keys: ['enter'], label: 'go to it', run: () => onGo(chosen) },
        {
          keys: ['F'],
          label: 'finish',
          run: () => (open > 0 && !asked ? setAsked(true) : onFinish(open > 0)),
        },
      ]}
    />
  )
}

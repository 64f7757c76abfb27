import { useState } from 'react'
import { choiceList } from '../../app/frame/choiceList.js'
import { Page } from '../../app/frame/Page.js'
import { useChoice } from '../../app/frame/useChoice.js'
import { useApp, useKept, usePageWidth } from '../../app/useApp.js'
import { useWaiting } from '../../app/useWaiting.js'
import { readExamples } from '../../commands/check/examples.js'
import { blank, paragraph, span } from '../../ui/line.js'
import { heading } from '../../ui/section.js'
import { FilesForm } from './FilesForm.js'
import { readingMessage } from './readingMessage.js'
import type { RunChoice } from './readRun.js'

interface Props {
  readonly onChoose: (choice: RunChoice) => void
  readonly reading: boolean
  readonly problem: string | null
}

/** The runs that come along; on one's own machine, files too. */
export function ChooseRun({ onChoose, reading, problem }: Props) {
  const { context, glyphs } = useApp()
  const width = usePageWidth()
  const turning = useWaiting(reading)
  const [examples] = useState(readExamples)
  const [last, setLast] = useKept('verdict-choice', 0)
  const { chosen, moving } = useChoice(examples.length, last)
  const [files, setFiles] = useState(false)
  if (files)
    return (
      <FilesForm onChoose={onChoose} reading={reading} problem={problem} onBack={() => setFiles(false)} />
    )

  const list = choiceList(
    examples.map(({ title, policy, teaches }) => ({ title, note: `policy ${policy}`, more: teaches })),
    chosen,
    width,
    glyphs,
  )
  const intro = [
    blank,
    ...paragraph(
      context.files === null
        ? 'Judge one of these real runs. To judge your own over SSH:\n  cat preds.csv | ssh HOST check'
        : 'Judge one of these real runs, or type the path of your own predictions.',
      { first: [span(' ')], width: width - 1 },
    ),
    blank,
    heading('Runs that come along', '', width, glyphs),
  ]
  return (
    <Page
      place="verdict"
      lines={[...intro, ...list.lines]}
      focus={{ from: chosen === 0 ? 0 : list.focus.from + intro.length, to: list.focus.to + intro.length }}
      {...readingMessage(reading, turning, problem)}
      bindings={[
        moving,
        {
          keys: ['enter'],
          label: 'judge',
          run: () => {
            setLast(chosen)
            if (!reading) onChoose({ kind: 'example', example: examples[chosen]! })
          },
        },
        ...(context.files === null
          ? []
          : [{ keys: ['o'], label: 'open my own files', run: () => setFiles(true) }]),
      ]}
    />
  )
}

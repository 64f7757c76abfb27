import { type PatternProgress, type Progress, patternOf, stageWords } from '@fitcheck/quiz'
import { choiceList } from '../../app/frame/choiceList.js'
import { Page } from '../../app/frame/Page.js'
import { useChoice } from '../../app/frame/useChoice.js'
import { useApp, useKept, usePageWidth } from '../../app/useApp.js'
import { useProgress } from '../../app/useProgress.js'
import { blank, paragraph, span } from '../../ui/line.js'
import { printableView } from '../../ui/printable.js'
import { heading } from '../../ui/section.js'
import { WaitingPage } from './WaitingPage.js'

type Mode = 'practice' | 'test'

const words = {
  practice: {
    title: 'Practice',
    intro: 'Questions with hints, the steps, and a free second try. Choose a pattern.',
    enter: 'practise',
  },
  test: {
    title: 'Test',
    intro:
      'Ten questions, no hints, no clock. It says how many you would get right on fresh ones. Choose a pattern.',
    enter: 'open',
  },
} as const

/** The patterns there are questions on, and how the learner stands with each. */
export function PatternScreen({ mode }: { readonly mode: Mode }) {
  const { progress, problem } = useProgress()
  if (progress === null) return <WaitingPage at={mode} problem={problem} />
  return <PatternList mode={mode} progress={progress} />
}

function PatternList({ mode, progress }: { readonly mode: Mode; readonly progress: Progress }) {
  const { context, glyphs, go } = useApp()
  const width = usePageWidth()
  const [last, setLast] = useKept(`${mode} choice`, 0)
  const available = progress.patterns.filter((pattern) => pattern.available)
  const { chosen, moving } = useChoice(available.length, last)
  const { title, intro, enter } = words[mode]
  const above = [
    blank,
    ...paragraph(intro, { first: [span(' ')], width: width - 1 }),
    blank,
    heading(title, '', width, glyphs),
  ]
  const list = choiceList(
    available.map((pattern) => printableView(choiceOf(pattern, mode, progress), context.ascii)),
    chosen,
    width,
    glyphs,
  )
  return (
    <Page
      place={mode}
      lines={[...above, ...list.lines]}
      focus={{ from: chosen === 0 ? 0 : above.length + list.focus.from, to: above.length + list.focus.to }}
      bindings={[
        moving,
        {
          keys: ['enter'],
          label: enter,
          run: () => {
            setLast(chosen)
            const pattern = available[chosen]?.pattern
            if (pattern) go({ place: mode === 'test' ? 'test-pattern' : 'practice-pattern', pattern })
          },
        },
      ]}
    />
  )
}

function choiceOf(progress: PatternProgress, mode: Mode, { open }: Progress) {
  const { pattern, practised, practisedRight, tests, strength } = progress
  const title = patternOf(pattern)?.title ?? pattern
  if (mode === 'practice')
    return {
      title,
      note: practised === 0 ? 'not yet practised' : `${practisedRight} of ${practised} right in the end`,
      more: '',
    }
  const going = open.find((attempt) => attempt.pattern === pattern && attempt.mode === 'test')
  const stage = strength?.stage
  return {
    title,
    note: going
      ? `open: ${going.answered} of ${going.of} answered`
      : tests.length === 0
        ? 'no test yet'
        : stage
          ? stageWords[stage]
          : `tested ${tests.length === 1 ? 'once' : `${tests.length} times`}`,
    more: strength?.sentence ?? '',
  }
}

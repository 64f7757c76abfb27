import {
  frequentIdeas,
  inTen,
  isClearlyStrong,
  type PatternProgress,
  type Progress,
  patternOf,
  patternSummary,
  progressSummary,
  shareFigure,
  stageWords,
} from '@fitcheck/quiz'
import { useState } from 'react'
import type { Binding } from '../../app/frame/binding.js'
import { Page } from '../../app/frame/Page.js'
import { useChoice } from '../../app/frame/useChoice.js'
import { useApp, usePageWidth } from '../../app/useApp.js'
import { useProgress } from '../../app/useProgress.js'
import type { Glyphs } from '../../ui/glyphs.js'
import { intervalFigure } from '../../ui/intervalFigure.js'
import { blank, clip, type Line, padEnd, paragraph, span, widthOf } from '../../ui/line.js'
import { printableView } from '../../ui/printable.js'
import { heading } from '../../ui/section.js'
import { WaitingPage } from '../session/WaitingPage.js'
import { LinkForm } from './LinkForm.js'

const TITLE = 22
const LESSON = 16
const FIGURE = 21

/** What the learner did and where each pattern stands, replayed from the store. */
export function ProgressScreen() {
  const [links, setLinks] = useState(0)
  const [isLinking, setIsLinking] = useState(false)
  const { progress, problem } = useProgress(links)
  if (progress === null) return <WaitingPage at="progress" problem={problem} />
  if (!isLinking)
    return <ProgressPage given={progress} hasLinked={links > 0} onLink={() => setIsLinking(true)} />
  const leave = (linked: boolean) => {
    setIsLinking(false)
    if (linked) setLinks(links + 1)
  }
  return <LinkForm onDone={leave} />
}

interface Props {
  readonly given: Progress
  readonly hasLinked: boolean
  readonly onLink: () => void
}

function ProgressPage({ given, hasLinked, onLink }: Props) {
  const { context, glyphs, go } = useApp()
  const width = usePageWidth()
  const progress = printableView(given, context.ascii)
  const available = progress.patterns.filter((pattern) => pattern.available)
  const { chosen, moving } = useChoice(available.length)
  const pattern = available[chosen]
  const text = (words: string) => paragraph(words, { first: [span(' ')], width: width - 1 })
  const tests = progress.open.filter(({ mode }) => mode === 'test')
  const ideas = frequentIdeas(available)

  const lines: Line[] = [blank, ...text(progressSummary(progress)), blank]
  for (const { pattern: slug, answered, of } of tests)
    lines.push(...text(`A test of ${titleOf(slug)} is open: ${answered} of ${of} answered.`), blank)
  lines.push(heading('Patterns', 'expected on ten fresh questions, against strong', width, glyphs))
  let focus = { from: 0, to: 1 }
  available.forEach((each, i) => {
    const from = lines.length
    lines.push(...patternRows(each, i === chosen, width, glyphs))
    if (i === chosen) focus = { from: i === 0 ? 0 : from, to: lines.length }
  })
  if (ideas.length > 0) {
    lines.push(blank, heading('Ideas that keep coming up', '', width, glyphs))
    for (const { name, times } of ideas)
      lines.push(
        ...paragraph(`${name} (${times} ${times === 1 ? 'time' : 'times'})`, {
          first: [span('   ')],
          width: width - 1,
        }),
      )
  }
  const link: Binding[] = context.link === null ? [] : [{ keys: ['c'], label: 'link a browser', run: onLink }]
  const opening: Binding[] = pattern
    ? [
        moving,
        {
          keys: ['enter', 'l'],
          label: 'lesson',
          run: () => go({ place: 'lesson', pattern: pattern.pattern }),
        },
        {
          keys: ['e'],
          label: 'practise',
          run: () => go({ place: 'practice-pattern', pattern: pattern.pattern }),
        },
        { keys: ['t'], label: 'test', run: () => go({ place: 'test-pattern', pattern: pattern.pattern }) },
      ]
    : []
  return (
    <Page
      place="progress"
      lines={lines}
      focus={focus}
      bindings={[...opening, ...link]}
      {...(hasLinked && {
        message: { text: 'Linked: this terminal and that browser have one progress now.', tone: 'met' },
      })}
    />
  )
}

function patternRows(progress: PatternProgress, isChosen: boolean, width: number, glyphs: Glyphs): Line[] {
  const { pattern, lessonFinished, strength } = progress
  const start: Line = [
    span(isChosen ? ` ${glyphs.chosen} ` : '   ', undefined, true),
    span(padEnd(clip(titleOf(pattern), TITLE - 2, glyphs.cut), TITLE), undefined, isChosen),
    span(
      lessonFinished === null ? `${glyphs.open} ` : `${glyphs.done} `,
      lessonFinished === null ? 'quiet' : 'met',
    ),
    span(padEnd(lessonFinished === null ? 'lesson not read' : 'lesson read', LESSON), 'quiet'),
  ]
  const share: Line =
    strength === null
      ? [span('no test yet', 'quiet')]
      : [
          ...intervalFigure(
            shareFigure(strength),
            FIGURE,
            glyphs,
            isClearlyStrong(strength) ? 'met' : 'open',
          ),
          span(
            `  ${strength.stage === null ? `about ${inTen(strength.expectedShare)}` : stageWords[strength.stage]}`,
          ),
        ]
  const fits = widthOf(start) + widthOf(share) <= width
  const rows: Line[] = fits ? [[...start, ...share]] : [start, [span('   '), ...share]]
  if (!isChosen) return rows
  return [
    ...rows,
    ...paragraph(`${patternSummary(progress)} ${strength?.sentence ?? ''}`.trim(), {
      first: [span('   ')],
      width: width - 1,
      tone: 'quiet',
    }),
  ]
}

function titleOf(slug: string): string {
  return patternOf(slug)?.title ?? slug
}

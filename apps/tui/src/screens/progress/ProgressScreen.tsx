import {
  frequentIdeas,
  inTen,
  isClearlyStrong,
  type PatternProgress,
  type Progress,
  patternOf,
  progressSummary,
  shareFigure,
  stageWords,
} from '@fitcheck/quiz'
import type { Binding } from '../../app/frame/binding.js'
import { Page } from '../../app/frame/Page.js'
import { useChoice } from '../../app/frame/useChoice.js'
import { useApp, usePageWidth } from '../../app/useApp.js'
import { useProgress } from '../../app/useProgress.js'
import type { Glyphs } from '../../ui/glyphs.js'
import { intervalFigure } from '../../ui/intervalFigure.js'
import { blank, clip, type Line, padEnd, paragraph, span } from '../../ui/line.js'
import { printableView } from '../../ui/printable.js'
import { heading } from '../../ui/section.js'
import { WaitingPage } from '../session/WaitingPage.js'

const TITLE = 24
const FIGURE = 21

/** What the learner did and where each pattern stands, replayed from the store. */
export function ProgressScreen() {
  const { progress, problem } = useProgress()
  if (progress === null) return <WaitingPage at="progress" problem={problem} />
  return <ProgressPage given={progress} />
}

function ProgressPage({ given }: { readonly given: Progress }) {
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
  const bindings: Binding[] = pattern
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
  return <Page place="progress" lines={lines} focus={focus} bindings={bindings} />
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
    span(padEnd(lessonFinished === null ? 'lesson open' : 'lesson read', 14), 'quiet'),
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
  if (!isChosen) return [[...start, ...share]]
  return [
    [...start, ...share],
    ...paragraph(details(progress), { first: [span('   ')], width: width - 1, tone: 'quiet' }),
  ]
}

function details({ practised, practisedRight, tests, strength }: PatternProgress): string {
  const practice =
    practised === 0
      ? 'Not practised yet.'
      : `Practice: ${practisedRight} of ${practised} questions right in the end.`
  const last = tests.at(-1)
  const test = last ? ` Last test ${last.at.slice(0, 10)}: ${last.right} of ${last.of}.` : ''
  return `${practice}${test} ${strength?.sentence ?? ''}`.trim()
}

function titleOf(slug: string): string {
  return patternOf(slug)?.title ?? slug
}

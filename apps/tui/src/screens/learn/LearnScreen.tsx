import { type PatternProgress, type Progress, parts, patternOf } from '@fitcheck/quiz'
import { Page } from '../../app/frame/Page.js'
import { useChoice } from '../../app/frame/useChoice.js'
import { useApp, useKept, usePageWidth } from '../../app/useApp.js'
import { useProgress } from '../../app/useProgress.js'
import { blank, type Line, padEnd, paragraph, span, widthOf } from '../../ui/line.js'
import { WaitingPage } from '../session/WaitingPage.js'

/** The lessons there are, part by part, and which of them were read. */
export function LearnScreen() {
  const { progress, problem } = useProgress()
  if (progress === null) return <WaitingPage at="learn" problem={problem} />
  return <LessonList progress={progress} />
}

function LessonList({ progress }: { readonly progress: Progress }) {
  const { glyphs, go } = useApp()
  const width = usePageWidth()
  const available = progress.patterns.filter((pattern) => pattern.available)
  const [last, setLast] = useKept('learn choice', 0)
  const { chosen, moving } = useChoice(available.length, last)
  const lines: Line[] = [
    blank,
    ...paragraph('Each lesson: a prediction before the answer, a figure that moves, questions at the end.', {
      first: [span(' ')],
      width: width - 1,
    }),
  ]
  let focus = { from: 0, to: 1 }
  available.forEach((each, i) => {
    const { part } = patternOf(each.pattern)!
    const before = available[i - 1]
    if (!before || patternOf(before.pattern)!.part !== part)
      lines.push(blank, [span(` ${parts[part]}`, 'quiet')])
    if (i === chosen) focus = { from: i === 0 ? 0 : lines.length, to: lines.length + 1 }
    lines.push(lessonRow(each, i === chosen))
  })
  const toCome = progress.patterns.length - available.length
  if (toCome > 0) lines.push(blank, [span(` ${toCome} more to come.`, 'quiet')])
  return (
    <Page
      place="learn"
      lines={lines}
      focus={focus}
      bindings={[
        moving,
        {
          keys: ['enter'],
          label: 'read',
          run: () => {
            setLast(chosen)
            const lesson = available[chosen]
            if (lesson) go({ place: 'lesson', pattern: lesson.pattern })
          },
        },
      ]}
    />
  )

  function lessonRow({ pattern, lessonFinished }: PatternProgress, isChosen: boolean): Line {
    const { number, title } = patternOf(pattern)!
    const read = lessonFinished !== null
    const start: Line = [
      span(isChosen ? ` ${glyphs.chosen} ` : '   ', undefined, true),
      span(`${String(number).padStart(2)}  `, 'quiet'),
      span(title, undefined, isChosen),
    ]
    const note = read ? `${glyphs.done} read ${lessonFinished.slice(0, 10)}` : ''
    return [...start, span(padEnd('', width - 2 - widthOf(start) - note.length)), span(note, 'met')]
  }
}

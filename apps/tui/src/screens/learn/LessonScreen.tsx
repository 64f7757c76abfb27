import { lessonOf, patternOf } from '@fitcheck/quiz'
import { useMemo, useState } from 'react'
import { errorMessage } from '../../app/errorMessage.js'
import { Page } from '../../app/frame/Page.js'
import { useApp, usePageWidth } from '../../app/useApp.js'
import { blank, paragraph, span } from '../../ui/line.js'
import { PracticeRun } from '../session/PracticeRun.js'
import { WaitingPage } from '../session/WaitingPage.js'
import { LessonPage } from './LessonPage.js'
import { terminalLesson } from './terminalLesson.js'

/** A lesson: read, then its own questions, then done. */
export function LessonScreen({ pattern }: { readonly pattern: string }) {
  const { back, engine, fail } = useApp()
  const lesson = useMemo(() => {
    const found = lessonOf(pattern)
    return found && terminalLesson(found)
  }, [pattern])
  const [stage, setStage] = useState<'reading' | 'questions' | 'done'>('reading')
  const [problem, setProblem] = useState<string | null>(null)

  if (lesson === null)
    return (
      <WaitingPage
        at="learn"
        problem={`The lesson “${patternOf(pattern)?.title ?? pattern}” is not written yet. Those that are: press 2.`}
        onBack={back}
      />
    )
  const done = () => {
    setStage('done')
    engine.finishLesson(pattern).catch((error) => {
      const message = errorMessage(error)
      if (message === null) fail(error)
      else setProblem(message)
    })
  }
  const name = `lesson questions ${pattern}`
  if (stage === 'done') return <DonePage pattern={pattern} problem={problem} />
  if (stage === 'questions')
    return (
      <PracticeRun
        name={name}
        at="learn"
        begin={(begun) => begun.start({ pattern, mode: 'practice', only: lesson.questions })}
        onBack={() => setStage('reading')}
        after={() => [{ keys: ['enter'], label: 'finish the lesson', run: done }]}
      />
    )
  const count = lesson.questions.length
  return (
    <LessonPage
      name={pattern}
      parts={lesson.parts}
      onBack={back}
      atEnd={[
        count > 0
          ? { keys: ['enter'], label: `its ${count} questions`, run: () => setStage('questions') }
          : { keys: ['enter'], label: 'finish the lesson', run: done },
      ]}
    />
  )
}

function DonePage({ pattern, problem }: { readonly pattern: string; readonly problem: string | null }) {
  const { go, goPlace } = useApp()
  const width = usePageWidth()
  return (
    <Page
      place="learn"
      lines={[
        blank,
        ...paragraph('Lesson finished.', { first: [span(' ')], width, strong: true }),
        blank,
        ...paragraph('Next: some practice while it is fresh, and a test another day.', {
          first: [span(' ')],
          width: width - 1,
        }),
      ]}
      {...(problem === null ? {} : { message: { text: problem, tone: 'failed' as const } })}
      bindings={[
        { keys: ['enter', 'l'], label: 'lessons', run: () => goPlace({ place: 'learn' }) },
        { keys: ['e'], label: 'practise', run: () => go({ place: 'practice-pattern', pattern }) },
        { keys: ['t'], label: 'test', run: () => go({ place: 'test-pattern', pattern }) },
      ]}
    />
  )
}

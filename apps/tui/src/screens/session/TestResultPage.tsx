import { parseInline, patternOf, type Session, stageWords, type TestResult } from '@fitcheck/quiz'
import { useState } from 'react'
import { Page } from '../../app/frame/Page.js'
import { useApp, usePageWidth } from '../../app/useApp.js'
import type { Glyphs } from '../../ui/glyphs.js'
import { blank, type Line, paragraph, span } from '../../ui/line.js'
import { printableView } from '../../ui/printable.js'
import { inlineSpans, textLines } from '../../ui/quizText.js'
import { richParagraph } from '../../ui/richText.js'
import { heading } from '../../ui/section.js'
import { solutionLines } from './outcomeLines.js'
import { shareLines } from './shareLines.js'
import { stimulusLines } from './stimulusLines.js'

interface Props {
  readonly session: Session
  readonly result: TestResult
  readonly onBack: () => void
}

/** What a test says: in words, as a picture, by objective; then each question with its solution. */
export function TestResultPage({ session, result: given, onBack }: Props) {
  const { context, glyphs, go } = useApp()
  const width = usePageWidth()
  const result = printableView(given, context.ascii)
  const places = printableView(session.places, context.ascii)
  const [at, setAt] = useState<number | null>(null)
  const { pattern } = session
  if (at !== null) return answerPage(at)

  const text = (words: string, strong = false) =>
    paragraph(words, { first: [span(' ')], width: width - 1, strong })
  const [score, ...sentences] = result.sentences
  const lines: Line[] = [
    blank,
    ...text(result.stage === null ? score! : `${stageWords[result.stage]}. ${score}`, true),
    ...text(sentences.join(' ')),
    blank,
    ...shareLines(result, width, glyphs),
    blank,
    heading('By objective', 'right and not right, in the order asked', width, glyphs),
    ...result.byObjective.flatMap(({ objective, marks }) =>
      richParagraph(
        inlineSpans(parseInline(objective)),
        [
          span(
            ` ${marks.map((right) => (right ? glyphs.done : glyphs.open)).join('')}  `.padStart(14),
            'tuned',
          ),
        ],
        width - 1,
      ),
    ),
    blank,
    ...(result.misconceptions.length === 0
      ? []
      : [
          heading('Ideas that came up', '', width, glyphs),
          ...result.misconceptions.flatMap(({ name }) => text(`  ${name}`)),
          blank,
        ]),
    heading('Your answers', 'right or not; 1 to 9 and 0 open one', width, glyphs),
    ...result.answers.map(
      ({ right }, i): Line => [
        span(` ${String((i + 1) % 10)}  `, undefined, true),
        span(
          `${right ? glyphs.done : glyphs.open} ${right ? 'right    ' : 'not right'}  `,
          right ? 'met' : 'open',
        ),
        span(clipped(places[i]!.question.prompt, width - 20, glyphs), 'quiet'),
      ],
    ),
  ]
  return (
    <Page
      place="test"
      lines={lines}
      onBack={onBack}
      bindings={[
        {
          keys: [...'1234567890'],
          shown: '1-9',
          label: 'look at one',
          run: (key) => setAt((Number(key) + 9) % 10),
        },
        { keys: ['l'], label: 'lesson', run: () => go({ place: 'lesson', pattern }) },
        { keys: ['e'], label: 'practise', run: () => go({ place: 'practice-pattern', pattern }) },
      ]}
    />
  )

  function answerPage(position: number) {
    const place = places[position]!
    const answer = result.answers[position]!
    const { question } = place
    const step = (to: number) => setAt((to + places.length) % places.length)
    return (
      <Page
        key={position}
        place="test"
        lines={[
          [
            span(
              ` ${patternOf(pattern)?.title ?? pattern} ${glyphs.separator} question ${position + 1} of ${places.length}`,
              'quiet',
            ),
          ],
          blank,
          ...textLines(question.prompt, { first: [span(' ')], width: width - 1 }),
          blank,
          ...(question.stimulus === null ? [] : [...stimulusLines(question.stimulus, width, glyphs), blank]),
          ...textLines(`Your answer: ${shownResponse(question, answer.response)}`, {
            first: [span(` ${glyphs.margin} `, answer.right ? 'met' : 'open')],
            width: width - 1,
          }),
          [
            span(` ${glyphs.margin} `, answer.right ? 'met' : 'open'),
            span(answer.right ? 'Right.' : 'Not right.', answer.right ? 'met' : 'open', true),
          ],
          ...answer.feedback.flatMap(({ text }) =>
            textLines(text, {
              first: [span(` ${glyphs.margin} `, answer.right ? 'met' : 'open')],
              width: width - 1,
            }),
          ),
          blank,
          ...(answer.solution === null
            ? paragraph(
                'This question is kept for tests, so its solution stays closed. The lesson explains it: press l.',
                { first: [span(' ')], width: width - 1 },
              )
            : solutionLines(place, answer.solution, width, glyphs)),
        ]}
        onBack={() => setAt(null)}
        bindings={[
          { keys: ['right', 'n', 'enter'], label: 'next', run: () => step(position + 1) },
          { keys: ['left', 'p'], label: 'before', run: () => step(position - 1) },
          { keys: ['l'], label: 'lesson', run: () => go({ place: 'lesson', pattern }) },
        ]}
      />
    )
  }
}

function clipped(prompt: string, columns: number, glyphs: Glyphs): string {
  const text = prompt.replace(/[`*]/g, '').replace(/\s+/g, ' ')
  return text.length <= columns ? text : `${text.slice(0, columns - 1)}${glyphs.cut}`
}

function shownResponse(
  { options, left, blanks }: Session['places'][number]['question'],
  response: unknown,
): string {
  if (response === null || response === undefined) return 'none'
  if (typeof response === 'string')
    return options.find(({ id }) => id === response)?.text ?? `\`${response}\``
  const given = response as Record<string, string>
  const pairs = left.map(
    ({ id, text }) => `${text}: ${options.find((option) => option.id === given[id])?.text ?? 'none'}`,
  )
  return (pairs.length > 0 ? pairs : blanks.map(({ id }, i) => `${i + 1}: \`${given[id] ?? ''}\``)).join('; ')
}

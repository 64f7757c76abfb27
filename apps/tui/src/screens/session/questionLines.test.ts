import {
  type AttemptView,
  beginSession,
  type Outcome,
  type PublicQuestion,
  type Session,
} from '@fitcheck/quiz'
import { describe, expect, it } from 'vitest'
import { fieldOf } from '../../app/frame/textField.js'
import { asciiGlyphs, unicodeGlyphs } from '../../ui/glyphs.js'
import { type Line, widthOf } from '../../ui/line.js'
import { questionLines } from './questionLines.js'

const base: PublicQuestion = {
  id: 'accuracy-trap/q',
  version: 1,
  pattern: 'accuracy-trap',
  type: 'numeric',
  difficulty: 'medium',
  prompt: 'What **recall** does `tuned` have on spam? Two decimals.\n\nOnly the rows below count.',
  stimulus: null,
  options: [],
  left: [],
  unit: 'proportion',
  cloze: null,
  clozeIs: null,
  blanks: [],
  hintCount: 2,
}
const options = [
  {
    id: 'x',
    text: 'A mapping from the inputs of this domain to its labels, learned on top of what the base knows',
  },
  {
    id: 'y',
    text: '`model.fit(inputs, labels, epochs=3, validation_data=held_out, callbacks=[early_stopping])`',
  },
]
const questions: PublicQuestion[] = [
  {
    ...base,
    stimulus: {
      kind: 'matrix',
      caption: 'The tuned model on the test rows',
      labels: ['spam', 'ham'],
      positive: 'spam',
      counts: [
        [4, 33],
        [0, 1654],
      ],
    },
  },
  {
    ...base,
    type: 'output',
    unit: null,
    stimulus: {
      kind: 'code',
      language: 'python',
      library: 'Keras 3',
      code: `loss = 0.8\nfor _ in range(3):\n    loss *= 0.7\nprint(${'round(loss, 2), '.repeat(9)})`,
    },
  },
  { ...base, type: 'choice', unit: null, options },
  {
    ...base,
    type: 'match',
    unit: null,
    options,
    left: [{ id: 'l', text: 'Keras, once its model is compiled and loaded' }],
  },
  {
    ...base,
    type: 'cloze',
    unit: null,
    cloze: 'Of the rows called spam [[share]] are spam; that is [[name]].',
    clozeIs: 'text',
    blanks: [
      { id: 'share', expects: 'number', unit: 'proportion' },
      { id: 'name', expects: 'text', unit: null },
    ],
    stimulus: {
      kind: 'table',
      caption: 'Checkpoints',
      columns: ['checkpoint', 'validation accuracy', 'test accuracy', 'what was said of it'],
      rows: [
        ['a-rather-long-checkpoint-name', '0.91', '0.90', 'the best of all, at least by the validation rows'],
      ],
    },
  },
  { ...base, type: 'self-check', unit: null },
]
const outcome: Outcome = {
  position: 0,
  state: 'closed',
  response: 'x',
  correct: false,
  score: 0,
  word: 'Not this time. The steps show the way.',
  feedback: [{ about: null, text: '1.00 is 4 / (4 + 0): precision. Recall looks along the row.' }],
  wrongParts: [],
  misconceptions: [{ id: 'swapped', name: 'Recall and precision change places' }],
  wentOffAt: 'Of the 37 that are spam, 4 were caught.',
  solution: {
    steps: ['Of the 37 that are spam, 4 were caught.', '4 / 37 = 0.108'],
    finalAnswer: '0.11',
    quickCheck: 'It cannot exceed 1.',
    mistakes: ['Dividing by the column.'],
    key: ['x'],
    options: [{ about: 'x', text: 'The labels are what the base lacks.' }],
  },
  another: true,
}

function sessionOf(question: PublicQuestion, said: Outcome | null): Session {
  const attempt: AttemptView = {
    attemptId: 'attempt',
    pattern: question.pattern,
    mode: 'practice',
    questions: [question],
    positions: [{ state: said?.state ?? 'open', response: null, outcome: said }],
    metBefore: 0,
    finished: false,
    result: null,
  }
  const session = beginSession(attempt, 'learner')
  const place = {
    ...session.places[0]!,
    hints: [
      { text: 'Look along the row of the real spam, not down the column of what was called so.', cost: 0 },
    ],
    rubric:
      question.type === 'self-check'
        ? {
            points: [{ id: 'p', text: 'Both models on the same rows' }],
            modelAnswer: 'Score both on the same rows.',
          }
        : null,
  }
  return {
    ...session,
    places: [place],
    problem: { code: 'UNREADABLE_ANSWER', message: 'Fill every blank.', field: null },
  }
}

const text = (lines: readonly Line[]) =>
  lines.map((line) => line.map((part) => part.text).join('')).join('\n')

describe('questionLines', () => {
  for (const question of questions)
    it(`no row of a ${question.type} question exceeds the width, and the caret is in it`, () => {
      for (const width of [40, 47, 60, 80, 100])
        for (const said of [null, outcome])
          for (const glyphs of [unicodeGlyphs, asciiGlyphs])
            for (const typing of [true, false]) {
              const session = sessionOf(question, said)
              const writing = {
                at: 0,
                field: fieldOf('0.123456789 and much more than there is room for'),
                typing,
              }
              const { lines, caret, focus } = questionLines(
                session,
                session.places[0]!,
                writing,
                width,
                glyphs,
              )
              for (const line of lines) expect(widthOf(line), text([line])).toBeLessThanOrEqual(width)
              expect(focus.to).toBeLessThanOrEqual(lines.length)
              if (caret === null) continue
              expect(caret.column).toBeLessThan(width)
              expect(lines[caret.row]).toBeDefined()
            }
    })

  it('says the recognised mistake, the idea behind it and the worked steps', () => {
    const session = sessionOf(questions[0]!, outcome)
    const writing = { at: 0, field: fieldOf(''), typing: false }
    const page = text(questionLines(session, session.places[0]!, writing, 80, unicodeGlyphs).lines)
    for (const words of [
      'Not this time.',
      'Recall looks along the row',
      'Recall and precision change places',
      '1 Of the 37',
      '0.11',
    ])
      expect(page).toContain(words)
  })
})

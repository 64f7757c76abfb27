import { isOpen, type Place, recordOf, type SessionAction, selfCheckOf } from '@fitcheck/quiz'
import { useState } from 'react'
import type { Binding } from '../../app/frame/binding.js'
import type { KeyName } from '../../app/frame/keys.js'
import { fieldOf, typeInto } from '../../app/frame/textField.js'
import { isTypedIn, letters, partsOf, type Writing, withWritten, writtenAt } from './answerLines.js'

/** The keys that make an answer to one question, and what is being written. */
export function useAnswering(
  place: Place,
  act: (action: SessionAction) => void,
): { readonly writing: Writing; readonly bindings: Binding[]; readonly type: (key: KeyName) => void } {
  const { question, draft, rubric } = place
  const open = isOpen(place)
  const ticking = rubric !== null
  const [at, setAt] = useState(() => chosenAt(place))
  const [field, setField] = useState(() => fieldOf(writtenAt(place, 0)))
  const [wants, setTyping] = useState(isTypedIn(question))
  const typing = wants && open && isTypedIn(question) && !ticking
  const respond = (response: unknown) => act({ type: 'draft', response })

  const move = (next: number) => {
    const parts = partsOf(place)
    const to = (next + parts) % parts
    setAt(to)
    if (question.type === 'cloze') setField(fieldOf(writtenAt(place, to)))
    return to
  }
  const type = (key: KeyName) => {
    const next = typeInto(field, key)
    if (next === field) return
    setField(next)
    if (next.text !== field.text) respond(withWritten(place, at, next.text))
  }
  return { writing: { at, field, typing }, bindings: open ? bindings() : [], type }

  function bindings(): Binding[] {
    const up = (key: KeyName) => key === 'up' || key === 'k' || key === 'shift-tab'
    const commands: Binding[] = typing
      ? [{ keys: ['escape'], label: 'then', inField: true, run: () => setTyping(false) }]
      : isTypedIn(question) && !ticking
        ? [{ keys: ['i'], label: 'type', run: () => setTyping(true) }]
        : []
    if (ticking) return [...ticks(up), ...commands]
    switch (question.type) {
      case 'choice':
        return [...choices(up), ...commands]
      case 'match':
        return [...pairs(up), ...commands]
      case 'cloze':
        return [
          {
            keys: ['tab', 'shift-tab', 'down', 'up'],
            shown: 'Tab',
            label: 'next blank',
            inField: true,
            run: (key) => move(at + (up(key) ? -1 : 1)),
          },
          ...commands,
        ]
      default:
        return question.type === 'numeric' && !typing ? [...digits(), ...commands] : commands
    }
  }

  /** A digit begins the answer at once. */
  function digits(): Binding[] {
    return [
      {
        keys: [...'0123456789.='],
        shown: '0-9',
        label: 'type',
        quiet: true,
        run: (key) => {
          setTyping(true)
          type(key)
        },
      },
    ]
  }

  function choices(up: (key: KeyName) => boolean): Binding[] {
    const { options } = question
    const choose = (i: number) => {
      setAt(i)
      respond(options[i]!.id)
    }
    return [
      {
        keys: options.flatMap((_, i) => [letters[i]!, String(i + 1)]),
        shown: `a-${letters[options.length - 1]}`,
        label: 'choose',
        run: (key) => choose(numberOf(key)),
      },
      {
        keys: ['up', 'down', 'k', 'j'],
        label: 'choose',
        quiet: true,
        run: (key) => choose(draft === null || draft === '' ? at : move(at + (up(key) ? -1 : 1))),
      },
    ]
  }

  function pairs(up: (key: KeyName) => boolean): Binding[] {
    const { options, left } = question
    return [
      {
        keys: options.flatMap((_, i) => [letters[i]!, String(i + 1)]),
        shown: `a-${letters[options.length - 1]}`,
        label: 'match it',
        run: (key) => {
          respond({ ...recordOf(draft), [left[at]!.id]: options[numberOf(key)]!.id })
          if (at < left.length - 1) setAt(at + 1)
        },
      },
      { keys: ['up', 'down', 'k', 'j'], label: 'item', run: (key) => move(at + (up(key) ? -1 : 1)) },
    ]
  }

  function ticks(up: (key: KeyName) => boolean): Binding[] {
    const points = rubric!.points
    const { text, ticked } = selfCheckOf(draft)
    const toggle = (i: number) => {
      const { id } = points[i]!
      setAt(i)
      respond({ text, ticked: ticked.includes(id) ? ticked.filter((each) => each !== id) : [...ticked, id] })
    }
    return [
      {
        keys: [' ', ...points.map((_, i) => String(i + 1))],
        shown: 'Space',
        label: 'tick',
        run: (key) => toggle(key === ' ' ? at : Number(key) - 1),
      },
      { keys: ['up', 'down', 'k', 'j'], label: 'point', run: (key) => move(at + (up(key) ? -1 : 1)) },
    ]
  }
}

function numberOf(key: KeyName): number {
  const letter = letters.indexOf(key)
  return letter >= 0 ? letter : Number(key) - 1
}

function chosenAt({ question, draft }: Place): number {
  const at = question.options.findIndex(({ id }) => id === draft)
  return question.type === 'choice' && at > 0 ? at : 0
}

import { describe, expect, it } from 'vitest'
import { bank } from '../bank/content.js'
import { optionIds, publicView } from '../questions/publicView.js'
import { asksCertainty } from './certainty.js'
import { recordOf, responseText, selfCheckOf } from './draft.js'

const view = (name: string) => {
  const question = bank.questions.find(({ id }) => id === `adapting-to-a-domain/${name}`)!
  return publicView(question, optionIds(question), 'practice')
}

it('a draft that is none yet reads as empty', () => {
  for (const draft of [null, undefined, '', 'words']) {
    expect(recordOf(draft)).toEqual({})
    expect(selfCheckOf(draft)).toEqual({ text: '', ticked: [] })
  }
  expect(recordOf({ a: '1' })).toEqual({ a: '1' })
  expect(selfCheckOf({ text: 'No.', ticked: ['base'] })).toEqual({ text: 'No.', ticked: ['base'] })
})

describe('responseText', () => {
  it('shows options by their words and typed answers as typed', () => {
    const choice = view('why-tune-tickets')
    expect(responseText(choice, 'o2')).toBe(choice.options.find(({ id }) => id === 'o2')!.text)
    expect(responseText(view('three-rounds'), '0.43')).toBe('`0.43`')
    expect(responseText(view('shares-and-gain'), { base: '73', gain: '6' })).toBe('1: `73`; 2: ``; 3: `6`')
    expect(responseText(view('calls-that-train'), { trainer: 'c6' })).toContain(
      'A Trainer of Transformers 4: `trainer.train()`',
    )
  })

  it('says that a question was left open', () => {
    expect(responseText(view('why-tune-tickets'), null)).toBe('none')
  })
})

it('asksCertainty is once an answer stands there, before anything is said of it, and never in a test', () => {
  const place = { draft: 'o1', outcome: null, state: 'open', question: view('why-tune-tickets') } as const
  expect(asksCertainty({ mode: 'practice' }, place)).toBe(true)
  expect(asksCertainty({ mode: 'test' }, place)).toBe(false)
  expect(asksCertainty({ mode: 'practice' }, { ...place, draft: '' })).toBe(false)
  expect(asksCertainty({ mode: 'practice' }, { ...place, state: 'retry' })).toBe(false)
  expect(asksCertainty({ mode: 'practice' }, { ...place, question: view('would-you-ship') })).toBe(false)
})

import { describe, expect, it } from 'vitest'
import { bank } from '../bank/content.js'
import { optionIds, publicView } from '../questions/publicView.js'
import { checkForm } from './response.js'

const view = (name: string) => {
  const question = bank.questions.find(({ id }) => id === `adapting-to-a-domain/${name}`)!
  return publicView(question, optionIds(question), 'practice')
}
const problemOf = (name: string, response: unknown) => {
  const form = checkForm(view(name), response)
  return form.ok ? null : [form.problem, form.field]
}

describe('checkForm', () => {
  it.each<[string, unknown]>([
    ['why-tune-tickets', 'o2'],
    ['won-and-lost', '4.5 '],
    ['stopped-at', 'anything'],
    ['shares-and-gain', { base: '1', tuned: '2', gain: '3' }],
    ['calls-that-train', { keras: 'c1', trainer: 'c2', fastai: 'c3', sklearn: 'c4' }],
    ['would-you-ship', { text: 'No.', ticked: [] }],
  ])('%s takes %j', (name, response) => {
    expect(problemOf(name, response)).toBeNull()
  })

  it.each<[string, unknown, string | null]>([
    ['why-tune-tickets', '', null],
    ['won-and-lost', '  ', null],
    ['won-and-lost', 'NaN', null],
    ['won-and-lost', `=${'('.repeat(50_000)}`, null],
    ['stopped-at', '\n', null],
    ['shares-and-gain', { base: '1', tuned: '', gain: '3' }, 'tuned'],
    ['shares-and-gain', { base: '1', tuned: '2', gain: 'x' }, 'gain'],
    ['calls-that-train', { keras: 'c1', trainer: 'c2', fastai: 'c3' }, 'sklearn'],
    ['calls-that-train', { keras: 'c1', trainer: 'c1', fastai: 'c2', sklearn: 'c3' }, null],
    ['would-you-ship', { text: ' ', ticked: [] }, null],
  ])('%s finds %j unreadable, which costs nothing', (name, response, field) => {
    expect(problemOf(name, response)).toEqual(['unreadable', field])
  })

  it.each<[string, unknown]>([
    ['why-tune-tickets', 'o9'],
    ['why-tune-tickets', { id: 'o1' }],
    ['won-and-lost', 5],
    ['stopped-at', null],
    ['shares-and-gain', 'a text'],
    ['shares-and-gain', ['1', '2', '3']],
    ['shares-and-gain', { base: '1', tuned: '2', gain: '3', more: '4' }],
    ['shares-and-gain', { base: '1', tuned: '2', Gain: '3' }],
    ['calls-that-train', { keras: 'c1', trainer: 'c2', fastai: 'c3', sklearn: 'c4', torch: 'c5' }],
    [
      'calls-that-train',
      JSON.parse('{"keras":"c1","trainer":"c2","fastai":"c3","sklearn":"c4","__proto__":"c5"}'),
    ],
    ['calls-that-train', { keras: 'c9', trainer: 'c2', fastai: 'c3', sklearn: 'c4' }],
    ['would-you-ship', 'No.'],
    ['would-you-ship', { text: 'No.', ticked: [1] }],
  ])('%s says that %j is of another type', (name, response) => {
    expect(problemOf(name, response)).toEqual(['wrong-type', null])
  })

  it('names the blank that does not exist, and those that do', () => {
    expect(checkForm(view('shares-and-gain'), { base: '1', tuned: '2', gain: '3', more: '4' })).toMatchObject(
      {
        message: 'Expected answers to base, tuned, gain and nothing else, found "more".',
      },
    )
  })
})

import { expect, it } from 'vitest'
import { parseColumns } from './columns.js'

it('parseColumns reads pairs, in one list or several', () => {
  expect(parseColumns(['label=gold,tuned_pred=answer', 'id=doc'])).toEqual({
    label: 'gold',
    tuned_pred: 'answer',
    id: 'doc',
  })
})

it('parseColumns lets slice name several columns', () => {
  expect(parseColumns(['slice=site,slice=sex'])).toEqual({ slice: ['site', 'sex'] })
})

it('parseColumns keeps an equals sign in a name', () => {
  expect(parseColumns(['label=a=b'])).toEqual({ label: 'a=b' })
})

it('parseColumns names the nearest role, and what a pair looks like', () => {
  expect(() => parseColumns(['lable=gold'])).toThrow(
    "unknown role 'lable'. The nearest known one is 'label'.",
  )
  expect(() => parseColumns(['gold'])).toThrow("'gold' is not ROLE=NAME")
  expect(() => parseColumns(['label=a,label=b'])).toThrow('label is given twice')
})

import { expect, it } from 'vitest'
import { isSupportedNode } from './nodeVersion.js'

it('isSupportedNode holds from 22.13 on', () => {
  expect(['22.13.0', '22.20.1', '24.0.0', '25.1.0'].map(isSupportedNode)).toEqual([true, true, true, true])
  expect(['22.12.9', '20.19.0', '18.0.0'].map(isSupportedNode)).toEqual([false, false, false])
})

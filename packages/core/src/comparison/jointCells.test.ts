import { describe, expect, it } from 'vitest'
import { checkJointCells, jointCells } from './jointCells.js'

describe('jointCells', () => {
  it('counts at 4·truth + 2·base + tuned', () => {
    const cells = jointCells([1, 1, 0, 0, 1], [1, 0, 1, 0, 1], [0, 1, 1, 0, 0])
    expect([...cells]).toEqual([1, 0, 0, 1, 0, 1, 2, 0])
  })

  it('counts what is not 1, such as a missing answer, as nobody’s positive', () => {
    expect([...jointCells([1], [-1], [-2])]).toEqual([0, 0, 0, 0, 1, 0, 0, 0])
  })

  it('refuses columns of different lengths, and what are not eight counts', () => {
    expect(() => jointCells([1], [1, 0], [1])).toThrow('base has 2 rows, truth has 1; expected as many')
    expect(() => checkJointCells([1, 2])).toThrow('expected 8')
    expect(() => checkJointCells([0, 0, 0, -1, 0, 0, 0, 0])).toThrow('cells[3] is -1')
  })
})

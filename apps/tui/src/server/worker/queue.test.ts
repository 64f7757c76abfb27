import { expect, it } from 'vitest'
import { createQueue } from './queue.js'

it('createQueue lets as many run as there is room for, and the rest in their order', async () => {
  const queue = createQueue(2)
  const started: number[] = []
  const turns = [0, 1, 2, 3].map(async (n) => {
    const end = await queue()
    started.push(n)
    return end
  })
  const first = await turns[0]!
  expect(started).toEqual([0, 1])
  first()
  first()
  await turns[2]
  expect(started).toEqual([0, 1, 2])
  ;(await turns[1]!)()
  await turns[3]
  expect(started).toEqual([0, 1, 2, 3])
})

import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { oneAtATime } from './oneAtATime'

it('runs work under one key in turn, under others beside it, and goes on after a failure', async () => {
  const log: string[] = []
  const work = (name: string, ms: number) => async () => {
    log.push(`${name} begins`)
    await sleep(ms)
    log.push(`${name} ends`)
    if (name === 'b') throw new Error('b')
    return name
  }
  const results = await Promise.allSettled([
    oneAtATime('ada', work('a', 30)),
    oneAtATime('ada', work('b', 1)),
    oneAtATime('ada', work('c', 1)),
    oneAtATime('bob', work('x', 1)),
  ])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
  const ada = log.filter((line) => !line.startsWith('x'))
  expect(ada).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
  expect(log.indexOf('x ends')).toBeLessThan(log.indexOf('a ends'))
})

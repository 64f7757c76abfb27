import { expect, it } from 'vitest'
import { eventId } from '@/server/fields'
import { newEventId } from './eventId'

it('makes ids that the server takes, each another', () => {
  const made = Array.from({ length: 200 }, newEventId)
  for (const id of made) expect(eventId({ id }, 'id')).toBe(id)
  expect(new Set(made).size).toBe(made.length)
  expect(made[0]).toMatch(/^.{14}4.{4}[89ab]/)
})

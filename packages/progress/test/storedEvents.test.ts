import type { LearnerEvent } from '@fitcheck/quiz'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore, type ProgressStore } from '../src/index.js'
import { onBothEngines, type Place } from './places.js'
import { sampleEvent } from './sampleEvent.js'

onBothEngines((newPlace) => {
  let place: Place
  let store: ProgressStore
  let subjects = 0

  beforeAll(async () => {
    place = await newPlace()
    store = await openStore(place.env)
  })
  afterAll(async () => {
    await store?.close()
    await place?.remove()
  })

  const newLearner = () => store.learnerFor({ kind: 'cookie', subject: `visitor-${subjects++}` })

  describe('append', () => {
    it('keeps an event once, however often it is sent', async () => {
      const learnerId = await newLearner()
      const [first, second, third] = [1, 2, 3].map(() => sampleEvent({ learnerId }))
      expect(await store.append([second!, first!, first!])).toEqual([second!.eventId, first!.eventId])
      expect(await store.append([first!, third!])).toEqual([third!.eventId])
      expect(await store.append([third!])).toEqual([])
      expect(await store.eventsOf(learnerId)).toHaveLength(3)
    })

    it('takes nothing of nothing', async () => {
      expect(await store.append([])).toEqual([])
    })

    it('takes an event for the same whatever the order of its keys', async () => {
      const event = sampleEvent({ learnerId: await newLearner(), response: { a: 1, b: 2 } })
      await store.append([event])
      const turned = Object.fromEntries(Object.entries(event).reverse()) as unknown as LearnerEvent
      expect(await store.append([{ ...turned, response: { b: 2, a: 1 } }])).toEqual([])
    })

    it('refuses an event whose id is known with other content, and all that came with it', async () => {
      const learnerId = await newLearner()
      const event = sampleEvent({ learnerId })
      await store.append([event])
      await expect(
        store.append([sampleEvent({ learnerId }), { ...event, response: 'b' }]),
      ).rejects.toMatchObject({
        code: 'EVENT_CONFLICT',
        details: { eventId: event.eventId },
      })
      await expect(store.append([{ ...event, learnerId: await newLearner() }])).rejects.toMatchObject({
        code: 'EVENT_CONFLICT',
      })
      const unseen = sampleEvent({ learnerId })
      await expect(store.append([unseen, { ...unseen, score: 0 }])).rejects.toMatchObject({
        code: 'EVENT_CONFLICT',
      })
      expect(await store.eventsOf(learnerId)).toEqual([event])
    })

    it('keeps nothing of a batch with a bad event or an unknown learner', async () => {
      const learnerId = await newLearner()
      const good = sampleEvent({ learnerId })
      await expect(store.append([good, sampleEvent({ learnerId, score: 2 })])).rejects.toMatchObject({
        code: 'BAD_EVENT',
        details: { field: 'score' },
      })
      await expect(store.append([good, sampleEvent({ learnerId: 'nobody' })])).rejects.toMatchObject({
        code: 'UNKNOWN_LEARNER',
        details: { learnerId: 'nobody' },
      })
      expect(await store.eventsOf(learnerId)).toEqual([])
    })

    it('takes a long history at once', async () => {
      const learnerId = await newLearner()
      const events = Array.from({ length: 1201 }, () => sampleEvent({ learnerId }))
      await store.append(events.slice(0, 700))
      expect(await store.append(events)).toEqual(events.slice(700).map((event) => event.eventId))
      expect(await store.eventsOf(learnerId)).toHaveLength(1201)
    })

    it('lets appends of one process run side by side', async () => {
      const learnerId = await newLearner()
      const events = Array.from({ length: 40 }, () => sampleEvent({ learnerId }))
      const sent = events.map((event, index) => [event, events[(index + 1) % 40]!])
      const added = (await Promise.all(sent.map((batch) => store.append(batch)))).flat()
      expect(added.sort()).toEqual(events.map((event) => event.eventId).sort())
    })
  })

  describe('eventsOf', () => {
    it('gives back what was appended, to the last character', async () => {
      const learnerId = await newLearner()
      const started = sampleEvent({
        learnerId,
        kind: 'attempt-started',
        mode: 'test',
        shown: [
          { questionId: 'leakage/one', questionVersion: 3, seed: 42, optionOrder: ['b', 'a'] },
          { questionId: 'leakage/two', questionVersion: 1, seed: null, optionOrder: [] },
        ],
        questionId: null,
        questionVersion: null,
        optionOrder: null,
        response: null,
        certainty: null,
        hintsUsed: null,
        score: null,
        correct: null,
        misconceptions: null,
      })
      const answered = sampleEvent({
        learnerId,
        at: '2026-03-01T09:30:00.001Z',
        response: {
          text: 'Präzision 🎯 ‮ مرحبا 日本 e\u0301 \u0000 \ud83c "quoted" \\ \n',
          cells: [[0, -1.5, 1e300], [null, true, ''], []],
          odd: JSON.parse('{"__proto__": null, "constructor": 1}'),
          '': { '10': 'ten', '9': 'nine' },
        },
        score: 1 / 3,
      })
      await store.append([answered, started])
      expect(await store.eventsOf(learnerId)).toStrictEqual([started, answered])
    })

    it('orders by time; at one moment the start comes first and the end last', async () => {
      const learnerId = await newLearner()
      const at = '2026-03-01T10:00:00.000Z'
      const ordered = [
        sampleEvent({ learnerId, at: '2026-02-28T23:59:59.999Z', eventId: `z-${learnerId}` }),
        sampleEvent({ learnerId, at, kind: 'attempt-started', eventId: `y-${learnerId}` }),
        sampleEvent({ learnerId, at, eventId: `b-${learnerId}` }),
        sampleEvent({ learnerId, at, eventId: `c-${learnerId}` }),
        sampleEvent({ learnerId, at, kind: 'attempt-finished', eventId: `a-${learnerId}` }),
      ]
      await store.append([...ordered].reverse())
      expect(await store.eventsOf(learnerId)).toEqual(ordered)
    })

    it('can be narrowed to an attempt or to what came after a time', async () => {
      const learnerId = await newLearner()
      const early = sampleEvent({ learnerId, attemptId: 'x' })
      const late = sampleEvent({ learnerId, attemptId: 'x', at: '2026-03-01T09:30:00.001Z' })
      const lesson = sampleEvent({ learnerId, attemptId: null, kind: 'lesson-finished', at: late.at })
      const other = sampleEvent({ learnerId: await newLearner(), attemptId: 'x' })
      await store.append([early, late, lesson, other])
      expect(await store.eventsOf(learnerId, { attemptId: 'x' })).toEqual([early, late])
      expect(await store.eventsOf(learnerId, { attemptId: 'x', after: early.at })).toEqual([late])
      expect(await store.eventsOf(learnerId, { after: early.at })).toHaveLength(2)
      expect(await store.eventsOf(learnerId, { after: late.at })).toEqual([])
      await expect(store.eventsOf(learnerId, { after: 'yesterday' })).rejects.toThrow(RangeError)
    })

    it('knows no learner that was never made', async () => {
      await expect(store.eventsOf('nobody')).rejects.toMatchObject({ code: 'UNKNOWN_LEARNER' })
    })
  })

  it('gives the same events back after appends in any order and grouping, with repeats', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async ({ contents, batches }) => {
        const learnerId = await newLearner()
        // Ids of this run alone: what an earlier run stored must not meet what a shrunk one sends.
        const events = contents.map((content) =>
          sampleEvent({ ...content, learnerId, eventId: `${content.eventId}-${learnerId}` }),
        )
        const straight = await newLearner()
        const twins = events.map((event) => ({
          ...event,
          learnerId: straight,
          eventId: `${event.eventId}-twin`,
        }))

        const added: string[] = []
        for (const batch of batches) {
          added.push(...(await store.append(batch.map((index) => events[index % events.length]!))))
        }
        added.push(...(await store.append(events)))
        await store.append(twins)

        expect([...added].sort()).toEqual(events.map((event) => event.eventId).sort())
        const stored = await store.eventsOf(learnerId)
        expect([...stored].sort(byId)).toStrictEqual([...events].sort(byId))
        expect(stored.map((event) => `${event.eventId}-twin`)).toEqual(
          (await store.eventsOf(straight)).map((event) => event.eventId),
        )
      }),
      { numRuns: 25 },
    )
  })
})

const byId = (a: LearnerEvent, b: LearnerEvent) => (a.eventId < b.eventId ? -1 : 1)

const anyContent = fc.record({
  eventId: fc.uuid(),
  at: fc
    .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  kind: fc.constantFrom<LearnerEvent['kind']>('attempt-started', 'answered', 'reviewed', 'attempt-finished'),
  // JSON itself has no negative zero.
  response: fc
    .jsonValue({ stringUnit: 'binary', maxDepth: 4 })
    .map((value) => JSON.parse(JSON.stringify(value))),
  pattern: fc.string({ unit: 'grapheme' }),
  score: fc.double({ min: 0, max: 1, noNaN: true }).map((score) => score + 0),
})

const anyHistory = fc.record({
  contents: fc.uniqueArray(anyContent, {
    minLength: 1,
    maxLength: 12,
    selector: (content) => content.eventId,
  }),
  batches: fc.array(fc.array(fc.nat(11), { maxLength: 6 }), { maxLength: 8 }),
})

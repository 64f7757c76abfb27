import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Credential, openStore, ownEvents, type ProgressStore, takeStep } from '../src/index.js'
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

  const newCredential = (kind: Credential['kind'] = 'cookie'): Credential => ({
    kind,
    subject: `subject-${subjects++}`,
  })
  const newLearner = () => store.learnerFor(newCredential())

  describe('learnerFor', () => {
    it('makes a learner once and finds it again', async () => {
      const credential = newCredential('ssh-key')
      const learnerId = await store.learnerFor(credential)
      expect(await store.learnerFor(credential)).toBe(learnerId)
      expect(await store.learnerFor({ ...credential, kind: 'passkey' })).not.toBe(learnerId)
      expect(await store.eventsOf(learnerId)).toEqual([])
    })

    it('gives all who ask at the same time the same learner', async () => {
      const credential = newCredential()
      const asked = await Promise.all(Array.from({ length: 20 }, () => store.learnerFor(credential)))
      expect(new Set(asked).size).toBe(1)
    })

    it('refuses a credential that is none, without showing its subject', async () => {
      for (const credential of [
        { kind: 'password', subject: 'x' },
        { kind: 'toString', subject: 'x' },
        { kind: 'cookie', subject: '' },
        { kind: 'cookie', subject: 'a\u0000b' },
        { kind: 'cookie', subject: 's'.repeat(2049) },
        { kind: 'cookie', subject: undefined },
      ]) {
        const error = await store.learnerFor(credential as Credential).catch((reason) => reason)
        expect(error).toMatchObject({ code: 'BAD_CREDENTIAL' })
        expect(error.message).not.toContain('sss')
      }
    })
  })

  describe('findLearner', () => {
    it('finds who was made, through a join too, and makes nobody', async () => {
      const learners = async () =>
        Number((await place.sql('select count(*) as n from fitcheck_learners'))[0]!['n'])
      const credential = newCredential('local')
      const before = await learners()
      expect(await store.findLearner(credential)).toBeNull()
      expect(await learners()).toBe(before)
      const learnerId = await store.learnerFor(credential)
      expect(await store.findLearner(credential)).toBe(learnerId)
      const into = await newLearner()
      await store.joinLearners(learnerId, into)
      expect(await store.findLearner(credential)).toBe(into)
      await store.deleteLearner(into)
      expect(await store.findLearner(credential)).toBeNull()
    })

    it('refuses a credential that is none', async () => {
      await expect(store.findLearner({ kind: 'cookie', subject: '' })).rejects.toMatchObject({
        code: 'BAD_CREDENTIAL',
      })
    })
  })

  describe('ownEvents', () => {
    it('reads joined learners as one, under either id', async () => {
      const [one, two] = [await newLearner(), await newLearner()]
      await store.append([sampleEvent({ learnerId: one }), sampleEvent({ learnerId: two })])
      await store.joinLearners(one, two)
      for (const id of [one, two])
        expect((await ownEvents(store, id)).map(({ learnerId }) => learnerId)).toEqual([id, id])
    })
  })

  describe('takeStep', () => {
    it('stores before it replies, and stores nothing where nothing is new', async () => {
      const learnerId = await newLearner()
      const event = sampleEvent({ learnerId })
      const decide = (events: readonly unknown[]) => ({
        events: events.length === 0 ? [event] : [],
        reply: events.length,
      })
      expect(await takeStep(store, learnerId, decide)).toBe(0)
      expect(await takeStep(store, learnerId, decide)).toBe(1)
      expect(await store.eventsOf(learnerId)).toEqual([event])
    })

    it('decides again where the same event came from elsewhere meanwhile, and gives its reply', async () => {
      const learnerId = await newLearner()
      const mine = sampleEvent({ learnerId, response: 'mine' })
      const theirs = { ...mine, response: 'theirs' }
      let reads = 0
      const crossed = {
        append: store.append,
        eventsOf: async (id: string) => {
          const events = await store.eventsOf(id)
          if (reads++ === 0) await store.append([theirs])
          return events
        },
      }
      const reply = await takeStep(crossed, learnerId, (events) => {
        const before = events.find(({ eventId }) => eventId === mine.eventId)
        return { events: before ? [] : [mine], reply: before?.response ?? 'mine' }
      })
      expect(reply).toBe('theirs')
      expect(await store.eventsOf(learnerId)).toEqual([theirs])
    })

    it('lets every other error through, without a second try', async () => {
      let tries = 0
      const fails = () => {
        tries++
        throw new RangeError('no')
      }
      await expect(takeStep(store, await newLearner(), fails)).rejects.toThrow(RangeError)
      expect(tries).toBe(1)
    })
  })

  describe('addCredential', () => {
    it('leads to the same learner from then on', async () => {
      const learnerId = await newLearner()
      const key = newCredential('ssh-key')
      await store.addCredential(learnerId, key)
      await store.addCredential(learnerId, key)
      expect(await store.learnerFor(key)).toBe(learnerId)
    })

    it('never takes a credential from another learner', async () => {
      const key = newCredential('ssh-key')
      const owner = await store.learnerFor(key)
      await expect(store.addCredential(await newLearner(), key)).rejects.toMatchObject({
        code: 'CREDENTIAL_TAKEN',
      })
      expect(await store.learnerFor(key)).toBe(owner)
    })

    it('knows no learner that was never made', async () => {
      await expect(store.addCredential('nobody', newCredential())).rejects.toMatchObject({
        code: 'UNKNOWN_LEARNER',
      })
    })
  })

  describe('joinLearners', () => {
    it('makes one learner of two: events, credentials and both ids', async () => {
      const [cookie, key] = [newCredential(), newCredential('ssh-key')]
      const guest = await store.learnerFor(cookie)
      const known = await store.learnerFor(key)
      const asGuest = sampleEvent({ learnerId: guest })
      const asKnown = sampleEvent({ learnerId: known, at: '2026-03-01T09:29:00.000Z' })
      await store.append([asGuest, asKnown])

      expect(await store.joinLearners(guest, known)).toBe(known)

      for (const id of [guest, known]) expect(await store.eventsOf(id)).toStrictEqual([asKnown, asGuest])
      for (const credential of [cookie, key]) expect(await store.learnerFor(credential)).toBe(known)
    })

    it('goes on for the old id: events sent under it reach the joined learner', async () => {
      const [guest, known] = [await newLearner(), await newLearner()]
      await store.joinLearners(guest, known)
      const late = sampleEvent({ learnerId: guest })
      await store.append([late])
      expect(await store.eventsOf(known)).toStrictEqual([late])
      const key = newCredential('ssh-key')
      await store.addCredential(guest, key)
      expect(await store.learnerFor(key)).toBe(known)
    })

    it('counts an answer once that is sent again under the new id', async () => {
      const [guest, known] = [await newLearner(), await newLearner()]
      const event = sampleEvent({ learnerId: guest })
      await store.append([event])
      await store.joinLearners(guest, known)
      expect(await store.append([{ ...event, learnerId: known }])).toEqual([])
      expect(await store.eventsOf(known)).toStrictEqual([event])
    })

    it('joins chains, and circles without harm', async () => {
      const [a, b, c, d] = [await newLearner(), await newLearner(), await newLearner(), await newLearner()]
      const events = [a, b, c, d].map((learnerId, index) =>
        sampleEvent({ learnerId, at: `2026-03-01T09:30:00.00${index}Z` }),
      )
      await store.append(events)
      await store.joinLearners(a, b)
      await store.joinLearners(c, d)
      expect(await store.joinLearners(a, c)).toBe(d)
      expect(await store.joinLearners(d, a)).toBe(d)
      expect(await store.joinLearners(b, b)).toBe(d)
      for (const id of [a, b, c, d]) expect(await store.eventsOf(id)).toStrictEqual(events)
    })

    it('ends with one learner when both directions are asked for at once', async () => {
      const [a, b, c] = [await newLearner(), await newLearner(), await newLearner()]
      await Promise.all([
        store.joinLearners(a, b),
        store.joinLearners(b, c),
        store.joinLearners(c, a),
        store.joinLearners(b, a),
      ])
      const exported = await Promise.all([a, b, c].map((id) => store.exportLearner(id)))
      expect(new Set(exported.map((one) => one.learnerId)).size).toBe(1)
      expect(exported[0]!.joined).toHaveLength(2)
    })

    it('knows no learner that was never made', async () => {
      const learnerId = await newLearner()
      await expect(store.joinLearners(learnerId, 'nobody')).rejects.toMatchObject({ code: 'UNKNOWN_LEARNER' })
      await expect(store.joinLearners('nobody', learnerId)).rejects.toMatchObject({ code: 'UNKNOWN_LEARNER' })
    })
  })

  describe('a link code', () => {
    const wrong = { code: 'BAD_LINK_CODE' }
    const known = async (kind: Credential['kind']) => {
      const credential = newCredential(kind)
      return { credential, learnerId: await store.learnerFor(credential) }
    }

    it('makes one learner of a browser and a key; both sides count, and no event is rewritten', async () => {
      const [browser, key] = [await known('cookie'), await known('ssh-key')]
      const before = sampleEvent({ learnerId: browser.learnerId })
      const there = sampleEvent({ learnerId: key.learnerId, at: '2026-03-01T09:31:00.000Z' })
      await store.append([before, there])
      const body = 'select event_id, learner_id, body from fitcheck_events order by event_id'
      const rows = await place.sql(body)

      const { code, expiresAt } = await store.makeLinkCode(browser.learnerId)
      const left = Date.parse(expiresAt) - Date.now()
      expect(left).toBeGreaterThan(9 * 60_000)
      expect(left).toBeLessThanOrEqual(10 * 60_000)
      expect(await store.isLinkCodeUsed(browser.learnerId)).toBe(false)
      expect(await store.useLinkCode(key.learnerId, code)).toBe(browser.learnerId)

      expect(await store.isLinkCodeUsed(browser.learnerId)).toBe(true)
      for (const { credential, learnerId } of [browser, key]) {
        expect(await store.eventsOf(learnerId)).toStrictEqual([before, there])
        expect(await store.findLearner(credential)).toBe(browser.learnerId)
      }
      expect(await place.sql(body)).toEqual(rows)
      const after = sampleEvent({ learnerId: key.learnerId, at: '2026-03-01T09:32:00.000Z' })
      await store.append([after])
      expect(await store.eventsOf(browser.learnerId)).toStrictEqual([before, there, after])
    })

    it('is read however it is typed', async () => {
      const [browser, key] = [await newLearner(), await newLearner()]
      const { code } = await store.makeLinkCode(browser)
      const typed = ` ${code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`
      expect(await store.useLinkCode(key, typed)).toBe(browser)
    })

    it('joins one of two who use it at once, and the other keeps what is theirs', async () => {
      const [browser, one, two] = [await newLearner(), await newLearner(), await newLearner()]
      const { code } = await store.makeLinkCode(browser)
      const other = await openStore(place.env)
      const used = await Promise.allSettled([store.useLinkCode(one, code), other.useLinkCode(two, code)])
      await other.close()
      expect(used.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(used.find(({ status }) => status === 'rejected')).toMatchObject({ reason: wrong })
      const { joined } = await store.exportLearner(browser)
      expect(joined).toEqual([used[0]!.status === 'fulfilled' ? one : two])
      await expect(store.useLinkCode(await newLearner(), code)).rejects.toMatchObject(wrong)
    })

    it('sent again by whoever used it is the same as once', async () => {
      const [browser, key] = [await newLearner(), await newLearner()]
      const { code } = await store.makeLinkCode(browser)
      const both = await Promise.all([store.useLinkCode(key, code), store.useLinkCode(key, code)])
      expect(both).toEqual([browser, browser])
      expect((await store.exportLearner(browser)).joined).toEqual([key])
    })

    it('holds no more once it is late, or a new one was made, or its learner is gone', async () => {
      const [browser, key] = [await newLearner(), await newLearner()]
      const first = await store.makeLinkCode(browser)
      const second = await store.makeLinkCode(browser)
      await expect(store.useLinkCode(key, first.code)).rejects.toMatchObject(wrong)
      const late = `update fitcheck_link_codes set expires_at = ${Date.now() - 1} where learner_id = '${browser}'`
      await place.sql(late)
      await expect(store.useLinkCode(key, second.code)).rejects.toMatchObject(wrong)
      await store.makeLinkCode(key)
      const rows = await place.sql(`select * from fitcheck_link_codes where learner_id = '${browser}'`)
      expect(rows).toEqual([])

      const third = await store.makeLinkCode(browser)
      await store.deleteLearner(browser)
      await expect(store.useLinkCode(key, third.code)).rejects.toMatchObject(wrong)
      await expect(store.makeLinkCode(browser)).rejects.toMatchObject({ code: 'UNKNOWN_LEARNER' })
    })

    it('that is none is told apart by its form alone, and nothing readable of one is stored', async () => {
      const learnerId = await newLearner()
      await expect(store.useLinkCode(learnerId, 'hello')).rejects.toThrow(/has 8 letters and digits/)
      await expect(store.useLinkCode(learnerId, '0000-0000')).rejects.toThrow(/No code like this holds/)
      const { code } = await store.makeLinkCode(learnerId)
      const stored = JSON.stringify(await place.sql('select * from fitcheck_link_codes'))
      for (const part of code.split('-')) expect(stored.toUpperCase()).not.toContain(`"${part}`)
      expect(stored).not.toContain(code)
      await expect(store.useLinkCode('nobody', code)).rejects.toMatchObject({ code: 'UNKNOWN_LEARNER' })
      expect(await store.isLinkCodeUsed(learnerId)).toBe(false)
    })
  })

  describe('exportLearner', () => {
    it('holds all that is kept', async () => {
      const [cookie, key] = [newCredential(), newCredential('ssh-key')]
      const guest = await store.learnerFor(cookie)
      const known = await store.learnerFor(key)
      const event = sampleEvent({ learnerId: guest })
      await store.append([event])
      await store.joinLearners(guest, known)
      expect(await store.exportLearner(guest)).toStrictEqual({
        schemaVersion: 1,
        learnerId: known,
        joined: [guest],
        credentials: [cookie, key].map((credential) => ({ ...credential, createdAt: expect.any(String) })),
        events: [event],
      })
    })
  })

  describe('deleteLearner', () => {
    it('removes the learner, those joined into it, and nobody else', async () => {
      const [cookie, key] = [newCredential(), newCredential('ssh-key')]
      const guest = await store.learnerFor(cookie)
      const known = await store.learnerFor(key)
      const other = sampleEvent({ learnerId: await newLearner() })
      const gone = sampleEvent({ learnerId: guest })
      await store.append([gone, sampleEvent({ learnerId: known }), other])
      await store.joinLearners(guest, known)

      await store.deleteLearner(guest)

      for (const id of [guest, known]) {
        await expect(store.eventsOf(id)).rejects.toMatchObject({ code: 'UNKNOWN_LEARNER' })
        await expect(store.append([sampleEvent({ learnerId: id })])).rejects.toMatchObject({
          code: 'UNKNOWN_LEARNER',
        })
        await store.deleteLearner(id)
      }
      expect(await store.eventsOf(other.learnerId)).toEqual([other])
      expect([guest, known]).not.toContain(await store.learnerFor(cookie))
      const rows = await place.sql(`select * from fitcheck_events where event_id = '${gone.eventId}'`)
      expect(rows).toEqual([])
    })
  })
})

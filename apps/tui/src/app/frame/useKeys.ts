import { useInput, usePaste } from 'ink'
import { useEffect, useReducer } from 'react'
import { useApp } from '../useApp.js'
import { type KeyName, keysOf } from './keys.js'

/**
 * Hands keys on one by one, each to the screen as the one before left it, be it another: several arrive together over
 * a slow line.
 * What is pasted arrives as typed characters in one row, and only where `takesText`.
 */
export function useKeys(handle: (key: KeyName) => void, takesText: boolean): void {
  const { fail, waitingKeys: waiting } = useApp()
  const [turn, takeNext] = useReducer((count: number) => count + 1, 0)

  const take = (keys: readonly KeyName[]) => {
    waiting.push(...keys)
    takeNext()
  }
  useInput((input, key) => {
    if (key.eventType !== 'release') take(keysOf(input, key))
  })
  usePaste((text) => {
    if (takesText) take([...text.replace(/\s+/g, ' ')])
  })
  // One key a turn; what it changes is drawn before the next.
  useEffect(() => {
    const key = waiting.shift()
    if (key === undefined) return
    try {
      handle(key)
    } catch (error) {
      fail(error)
    }
    takeNext()
  }, [turn])
}

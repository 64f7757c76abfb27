import { useEffect, useState } from 'react'
import { useApp } from './useApp.js'

const PATIENCE_MS = 300
const EVERY_MS = 120
const frames = ['|', '/', '-', '\\']

/**
 * A mark that moves while something is waited for; empty in the first 300 ms. To a screen reader, which would say every turn
 * of it, a blank.
 */
export function useWaiting(active: boolean): string {
  const { screenReader } = useApp().context
  const [turn, setTurn] = useState(-1)
  useEffect(() => {
    if (!active) return
    const started = Date.now()
    const timer = setInterval(() => {
      if (Date.now() - started >= PATIENCE_MS) setTurn((before) => before + 1)
    }, EVERY_MS)
    return () => {
      clearInterval(timer)
      setTurn(-1)
    }
  }, [active])
  if (turn < 0) return ''
  return screenReader ? ' ' : frames[turn % frames.length]!
}

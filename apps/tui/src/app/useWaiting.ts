import { useEffect, useState } from 'react'

const PATIENCE_MS = 300
const EVERY_MS = 120
const frames = ['|', '/', '-', '\\']

/** A mark that moves while something is waited for; empty in the first 300 ms, and for a screen reader. */
export function useWaiting(active: boolean): string {
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
  return turn < 0 ? '' : frames[turn % frames.length]!
}

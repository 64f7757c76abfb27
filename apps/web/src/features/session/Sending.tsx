'use client'

import { useEffect, useState } from 'react'
import { Waiting } from './Waiting'

/** Says that something is on its way, where that takes longer than one notices. */
export function Sending() {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return isLong ? (
    <div className="mt-3">
      <Waiting problem={null} again={() => undefined} words="Sending" />
    </div>
  ) : null
}

'use client'

import { useState } from 'react'
import { TextField } from '@/ui/TextField'
import { Tick } from '@/ui/Tick'

/** The controls that need a state to be shown. */
export function DesignControls() {
  const [name, setName] = useState('gold')
  const [ticked, tick] = useState(true)
  return (
    <>
      <TextField label="A short text" width="w-36" value={name} placeholder="as guessed" onFinish={setName} />
      <Tick label="a yes or no" checked={ticked} onTick={tick} />
    </>
  )
}

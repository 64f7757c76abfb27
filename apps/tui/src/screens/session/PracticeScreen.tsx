import { useState } from 'react'
import { useApp } from '../../app/useApp.js'
import { PracticeRun } from './PracticeRun.js'

/** Practice of one pattern; left and opened again, it goes on where it was. */
export function PracticeScreen({ pattern }: { readonly pattern: string }) {
  const { go, back, kept } = useApp()
  const name = `practice ${pattern}`
  const [round, setRound] = useState(0)
  return (
    <PracticeRun
      key={round}
      name={name}
      at="practice"
      begin={(engine) => engine.start({ pattern, mode: 'practice' })}
      onBack={back}
      after={() => [
        {
          keys: ['enter'],
          label: 'more practice',
          run: () => {
            kept.delete(name)
            setRound(round + 1)
          },
        },
        { keys: ['t'], label: 'test', run: () => go({ place: 'test-pattern', pattern }) },
      ]}
    />
  )
}

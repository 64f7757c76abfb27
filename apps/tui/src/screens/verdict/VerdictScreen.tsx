import type { PresetName } from '@fitcheck/core/verdict'
import { useState } from 'react'
import { errorMessage } from '../../app/errorMessage.js'
import { useApp, useKept } from '../../app/useApp.js'
import { ChooseRun } from './ChooseRun.js'
import { JudgedRun } from './JudgedRun.js'
import type { OpenRun } from './openRun.js'
import { type RunChoice, readRun } from './readRun.js'

/** Verdict: choose a run, then read what is judged of it. */
export function VerdictScreen() {
  const { context, fail } = useApp()
  const [run, setRun] = useKept<OpenRun | null>('verdict', null)
  const [reading, setReading] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const open = (choice: RunChoice) => {
    setReading(true)
    setProblem(null)
    const preset = (choice.kind === 'example' ? choice.example.policy : 'balanced') as PresetName
    readRun(choice, context.files)
      .then((read) => setRun({ choice, reading: read, preset }))
      .catch((error) => {
        const message = errorMessage(error)
        if (message === null) fail(error)
        else setProblem(message)
      })
      .finally(() => setReading(false))
  }
  if (run === null) return <ChooseRun onChoose={open} reading={reading} problem={problem} />
  return (
    <JudgedRun
      key={run.preset}
      run={run}
      onPreset={(preset) => setRun({ ...run, preset })}
      onClose={() => setRun(null)}
    />
  )
}

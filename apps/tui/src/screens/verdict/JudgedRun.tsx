import { toMarkdown, viewVerdict } from '@fitcheck/core/report'
import type { PresetName } from '@fitcheck/core/verdict'
import { lessonOf } from '@fitcheck/quiz'
import { useMemo, useState } from 'react'
import { errorMessage } from '../../app/errorMessage.js'
import type { Binding } from '../../app/frame/binding.js'
import { type Message, Page } from '../../app/frame/Page.js'
import { useApp, useKept, usePageWidth } from '../../app/useApp.js'
import { nextSteps } from '../../commands/check/nextSteps.js'
import { readLines } from '../../commands/check/readLines.js'
import { verdictPage } from '../../ui/verdictPage.js'
import { verdictText } from '../../ui/verdictText.js'
import { ChoosePolicy } from './ChoosePolicy.js'
import { chosenRows } from './chosenRows.js'
import type { OpenRun } from './openRun.js'
import { judgeBy } from './readRun.js'
import { SaveForm } from './SaveForm.js'

interface Props {
  readonly run: OpenRun
  readonly onPreset: (preset: PresetName) => void
  readonly onClose: () => void
}

/** Columns below which a claim's figure has no room. */
const NARROWEST_TABLE = 60

/** A verdict: its claims can be chosen and opened in place, then its findings; the policy can be changed. */
export function JudgedRun({ run, onPreset, onClose }: Props) {
  const { context, glyphs, go } = useApp()
  const width = usePageWidth(true)
  const { reading, preset, choice } = run
  const name = `${choice.kind === 'example' ? choice.example.name : choice.tuned} ${preset}`
  const verdict = useMemo(() => judgeBy(reading.evaluation, preset), [reading, preset])
  const view = useMemo(() => viewVerdict(verdict), [verdict])
  const ids = [...view.claims.map(({ id }) => id), ...view.findings.map(({ code }) => code as string)]
  const unmet = view.claims.find(({ state }) => state !== 'met')
  const [id, setId] = useKept(`verdict at ${name}`, unmet?.id ?? ids[0] ?? null)
  const [open, setOpen] = useKept<ReadonlySet<string>>(
    `verdict open ${name}`,
    new Set(unmet ? [unmet.id] : []),
  )
  const [moved, setMoved] = useState(false)
  const [aside, setAside] = useState<'policy' | 'save' | null>(null)
  const [message, setMessage] = useState<Message | undefined>(undefined)

  const inWords = context.screenReader || width < NARROWEST_TABLE
  const finding = view.findings.find(({ code }) => code === id)
  const lines = useMemo(
    () =>
      inWords
        ? verdictText(verdict, view, { width, ascii: context.ascii })
        : verdictPage(view, {
            width,
            ascii: context.ascii,
            read: readLines(reading),
            next: [nextSteps(view, { policy: undefined, kept: true })[0]!, 'To keep or share this: press y.'],
            chosen: { id, open },
          }),
    [verdict, view, width, context.ascii, inWords, reading, id, open],
  )

  if (aside === 'policy')
    return (
      <ChoosePolicy
        current={preset}
        onChoose={(next) => {
          setAside(null)
          try {
            judgeBy(reading.evaluation, next)
            onPreset(next)
            setMessage(undefined)
          } catch (error) {
            const text = errorMessage(error)
            if (text === null) throw error
            setMessage({ text, tone: 'failed' })
          }
        }}
        onBack={() => setAside(null)}
      />
    )
  if (aside === 'save')
    return (
      <SaveForm
        markdown={toMarkdown(verdict)}
        onDone={(done) => {
          setAside(null)
          if (done) setMessage(done)
        }}
      />
    )

  const select = (index: number) => {
    setMoved(true)
    setMessage(undefined)
    setId(ids[Math.max(0, Math.min(ids.length - 1, index))] ?? null)
  }
  const at = id === null ? -1 : ids.indexOf(id)
  const toggle = () => {
    if (id === null || finding) return
    setOpen(new Set(open.has(id) ? [...open].filter((each) => each !== id) : [...open, id]))
  }
  const bindings: Binding[] = [
    {
      keys: ['up', 'down', 'k', 'j'],
      label: 'claim',
      run: (key) => select(at + (key === 'up' || key === 'k' ? -1 : 1)),
    },
    { keys: ['enter'], label: 'why', run: toggle },
    ...(view.findings.length > 0
      ? [
          {
            keys: ['f'],
            label: `findings (${view.findings.length})`,
            run: () => select(view.claims.length),
          },
        ]
      : []),
    ...(finding && lessonOf(finding.pattern)
      ? [
          {
            keys: ['l'],
            label: 'lesson',
            run: () => go({ place: 'lesson', pattern: finding.pattern }),
          },
        ]
      : []),
    { keys: ['p'], label: 'policy', run: () => setAside('policy') },
    {
      keys: ['y'],
      label: 'write',
      run: () => (context.files === null ? setMessage(writtenHow(run)) : setAside('save')),
    },
  ]
  return (
    <Page
      place="verdict"
      lines={lines}
      onBack={onClose}
      bindings={bindings}
      {...(moved && !inWords ? { focus: chosenRows(lines, glyphs) } : {})}
      {...(message ? { message } : {})}
    />
  )

  function writtenHow({ choice, preset }: OpenRun): Message {
    const what = choice.kind === 'example' ? `--example ${choice.example.name}` : '-'
    return {
      text: `Nothing is written on this server. From your own shell: ssh HOST check ${what} --policy ${preset} --format md > verdict.md`,
    }
  }
}

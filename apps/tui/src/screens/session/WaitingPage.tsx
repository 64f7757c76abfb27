import { Page } from '../../app/frame/Page.js'
import type { Place } from '../../app/places.js'
import { usePageWidth } from '../../app/useApp.js'
import { useWaiting } from '../../app/useWaiting.js'
import { blank, paragraph, span } from '../../ui/line.js'

interface Props {
  readonly at: Place
  /** Why it does not come, `null` while it may. */
  readonly problem: string | null
  readonly onBack?: () => void
}

/** Until questions or progress are there, or why they are not. */
export function WaitingPage({ at, problem, onBack }: Props) {
  const width = usePageWidth()
  const turning = useWaiting(problem === null)
  const text = problem ?? (turning === '' ? '' : `${turning} One moment`)
  return (
    <Page
      place={at}
      lines={[blank, ...paragraph(text, { first: [span(' ')], width: width - 1 })]}
      bindings={[]}
      {...(onBack ? { onBack } : {})}
    />
  )
}

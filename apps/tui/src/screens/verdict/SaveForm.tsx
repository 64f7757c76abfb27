import { FieldForm } from '../../app/frame/FieldForm.js'
import type { Message } from '../../app/frame/Page.js'
import { useApp } from '../../app/useApp.js'

interface Props {
  readonly markdown: string
  readonly onDone: (message: Message | null) => void
}

/** Where the verdict shall be written, as Markdown. */
export function SaveForm({ markdown, onDone }: Props) {
  const { context } = useApp()
  return (
    <FieldForm
      place="verdict"
      ask="Write this verdict as Markdown to:"
      note="A file of that name is replaced. The path is read from where you started fitcheck."
      begin="verdict.md"
      columns={56}
      verb="write"
      send={async (path) => {
        const written = await context.files!.write(path, markdown)
        onDone({ text: `Written to ${written}.`, tone: 'met' })
      }}
      onBack={() => onDone(null)}
    />
  )
}

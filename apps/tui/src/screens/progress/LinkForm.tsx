import { FieldForm } from '../../app/frame/FieldForm.js'
import { useApp } from '../../app/useApp.js'

/** Where the code that a browser made is entered, so that both have one progress. */
export function LinkForm({ onDone }: { readonly onDone: (linked: boolean) => void }) {
  const { context } = useApp()
  return (
    <FieldForm
      place="progress"
      ask="The code your browser shows under Progress, “Link a terminal”:"
      note="What you did here and what that browser did become one progress, for good. Enter only a code that you made yourself."
      begin=""
      columns={12}
      verb="link"
      send={async (code) => {
        await context.link!(code)
        onDone(true)
      }}
      onBack={() => onDone(false)}
    />
  )
}

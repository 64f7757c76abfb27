import { type PresetName, presetReasons } from '@fitcheck/core/verdict'
import { choiceList } from '../../app/frame/choiceList.js'
import { Page } from '../../app/frame/Page.js'
import { useChoice } from '../../app/frame/useChoice.js'
import { useApp, usePageWidth } from '../../app/useApp.js'
import { blank, paragraph, span } from '../../ui/line.js'
import { printable } from '../../ui/printable.js'
import { heading } from '../../ui/section.js'

interface Props {
  readonly current: PresetName
  readonly onChoose: (preset: PresetName) => void
  readonly onBack: () => void
}

const names = Object.keys(presetReasons) as PresetName[]

/** The five presets, and what each asks. */
export function ChoosePolicy({ current, onChoose, onBack }: Props) {
  const { glyphs, context } = useApp()
  const width = usePageWidth()
  const { chosen, moving } = useChoice(names.length, names.indexOf(current))
  const list = choiceList(
    names.map((name) => ({
      title: name,
      note: name === current ? 'now' : '',
      more: printable(presetReasons[name], context.ascii),
    })),
    chosen,
    width,
    glyphs,
  )
  const intro = [blank, heading('Policy', 'what is asked of the model', width, glyphs)]
  const after = [
    blank,
    ...paragraph(
      'A bar belongs to a policy and is set before looking. A policy file of your own: fitcheck check --policy FILE',
      {
        first: [span('   ')],
        width: width - 2,
        tone: 'quiet',
      },
    ),
  ]
  return (
    <Page
      place="verdict"
      lines={[...intro, ...list.lines, ...after]}
      onBack={onBack}
      bindings={[moving, { keys: ['enter'], label: 'judge by it', run: () => onChoose(names[chosen]!) }]}
    />
  )
}

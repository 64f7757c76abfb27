import type { AnswerProps } from './answerProps'
import { ChoiceField } from './ChoiceField'
import { ClozeFields } from './ClozeFields'
import { MatchFields } from './MatchFields'
import { SelfCheckFields } from './SelfCheckFields'
import { TypedField } from './TypedField'

/** The part of a question that takes the answer. */
export function AnswerFields(props: AnswerProps) {
  switch (props.place.question.type) {
    case 'choice':
      return <ChoiceField {...props} />
    case 'match':
      return <MatchFields {...props} />
    case 'cloze':
      return <ClozeFields {...props} />
    case 'self-check':
      return <SelfCheckFields {...props} />
    default:
      return <TypedField {...props} />
  }
}

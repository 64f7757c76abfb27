'use client'

import type { Place, SessionAction } from '@fitcheck/quiz'
import { useEffect } from 'react'

/** What single keys do beside choosing; each is off where it is not given. */
export interface QuestionKeys {
  /** Enter. */
  readonly go: () => void
  /** h. */
  readonly hint?: (() => void) | undefined
}

/**
 * Single keys of a question, off while a field has focus: 1 to 9 choose, h is a hint, Enter goes on. A digit typed
 * anywhere begins a typed answer.
 */
export function useQuestionKeys(
  form: React.RefObject<HTMLFormElement | null>,
  place: Place,
  open: boolean,
  act: (action: SessionAction) => void,
  keys: QuestionKeys,
): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      const target = event.target as HTMLElement
      // The keys are this question's alone: elsewhere on the page they keep their meaning.
      const mine = target === document.body || form.current?.contains(target) || target.id === 'main'
      if (!mine || writes(target)) return
      const { question } = place
      const option = /^[1-9]$/.test(event.key) ? question.options[Number(event.key) - 1] : undefined
      if (event.key === 'Enter') {
        if (target.matches('button, a, summary')) return
        event.preventDefault()
        keys.go()
      } else if (event.key === 'h' && keys.hint) {
        event.preventDefault()
        keys.hint()
      } else if (open && question.type === 'choice' && option) {
        event.preventDefault()
        act({ type: 'draft', response: option.id })
      } else if (open && question.type === 'numeric' && /^[\d.=+-]$/.test(event.key)) {
        // The key itself then lands in the field.
        form.current?.querySelector<HTMLElement>('[data-answer]')?.focus()
      }
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })
}

/** Whether keys are characters there. */
function writes(target: HTMLElement): boolean {
  return target.matches('textarea, select, input:not([type="radio"], [type="checkbox"])')
}

import type { ClaimState, Decision, Severity } from '@fitcheck/core/verdict'

// Tailwind finds class names only where they are written out.

export const stateFill: Readonly<Record<ClaimState, string>> = {
  met: 'fill-met',
  unproven: 'fill-open',
  below: 'fill-failed',
  failed: 'fill-failed',
}

export const stateChip: Readonly<Record<ClaimState, string>> = {
  met: 'bg-met-wash text-met',
  unproven: 'bg-open-wash text-open',
  below: 'bg-failed-wash text-failed',
  failed: 'bg-failed-wash text-failed',
}

export const decisionColour: Readonly<Record<Decision, { shape: string; sign: string; text: string }>> = {
  ship: { shape: 'fill-met-wash stroke-met', sign: 'stroke-met', text: 'text-met' },
  hold: { shape: 'fill-failed-wash stroke-failed', sign: 'stroke-failed', text: 'text-failed' },
  inconclusive: { shape: 'fill-open-wash stroke-open', sign: 'stroke-open', text: 'text-open' },
}

export const severityColour: Readonly<Record<Severity, string>> = {
  info: 'stroke-tuned text-tuned',
  warning: 'stroke-open text-open',
  serious: 'stroke-failed text-failed',
}

import type { Decision } from '@fitcheck/core/verdict'
import type { Tone } from './line.js'

export const decisionTones: Readonly<Record<Decision, Tone>> = {
  ship: 'met',
  hold: 'failed',
  inconclusive: 'open',
}

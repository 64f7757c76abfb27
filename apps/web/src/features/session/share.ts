import type { ClaimState } from '@fitcheck/core/verdict'
import { isClearlyStrong } from '@fitcheck/quiz'

/** The colour of a share: never that of a failure, for "not sure" is the test's limit. */
export function shareState(share: Parameters<typeof isClearlyStrong>[0]): ClaimState {
  return isClearlyStrong(share) ? 'met' : 'unproven'
}

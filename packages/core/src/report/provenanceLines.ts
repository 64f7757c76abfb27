import type { Verdict } from '../verdict/verdict.js'
import { titleOfId } from './claimNames.js'
import { words } from './locale.js'
import { formatCount } from './number.js'

/** Where a verdict comes from, a line each: its policy, the rows of each split, at most `mostFiles` files, the version. */
export function provenanceLines(
  { policy, provenance: { rows, hashes, version } }: Verdict,
  mostFiles = Number.POSITIVE_INFINITY,
): string[] {
  const { report: say } = words
  return [
    say.policy(policy.name, policy.hash),
    ...Object.entries(rows).map(([split, count]) =>
      say.rowsOf(titleOfId(`split/${split}`), formatCount(count)),
    ),
    ...Object.entries(hashes)
      .slice(0, mostFiles)
      .map(([name, hash]) => say.file(name, hash)),
    say.version(version),
  ]
}

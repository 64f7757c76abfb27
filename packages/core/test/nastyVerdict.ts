import { judge } from '../src/verdict/judge.js'
import { parsePolicy } from '../src/verdict/parsePolicy.js'
import type { Verdict } from '../src/verdict/verdict.js'
import { rowsOf } from './cells.js'

/** Names that would break a report which took them for markup. */
export const nasty = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></title></text>]]>',
  '&lt;b&gt; &amp; &#0;',
  'a\r\n\tb\u0000\u0007\ufffe\ud800c',
  'key: [value] # no\u0085\u2028---\n...',
  '{{x}} `y` !!python/object \\ud800',
] as const

/** A verdict whose labels, slices, files and policy bear those names. */
export function nastyVerdict(): Verdict {
  const [positive, negative] = nasty
  const rows = rowsOf([
    [positive, negative, positive, 60],
    [negative, negative, negative, 60],
    [negative, negative, positive, 4],
  ])
  const slices = { [nasty[2]]: rows.truth.map((_, row) => nasty[row % nasty.length]!) }
  const verdict = judge(
    {
      task: 'binary',
      positive,
      splits: { 'domain-test': { ...rows, slices } },
      hashes: Object.fromEntries(nasty.map((name) => [name, 'ab12'])),
    },
    parsePolicy({
      extends: 'balanced',
      slices: { metric: 'accuracy', margin: 0.1, minRows: 5 },
    }),
  )
  return { ...verdict, policy: { ...verdict.policy, name: nasty.join(' ') } }
}

import { degenerate } from './degenerate.js'
import { holds } from './holds.js'
import { powers } from './power.js'
import { reuse } from './reuse.js'
import { studies } from './studies.js'
import type { Truth } from './table.js'
import type { Effort } from './truth.js'

/** Runs every study. @param onStudy Told of each as it ends. */
export function runTruth(effort: Effort, onStudy: (title: string) => void = () => {}): Truth {
  const told = <T>(title: string, result: T): T => {
    onStudy(title)
    return result
  }
  return {
    effort,
    studies: studies.map((study) => {
      const result = study(effort)
      return told(result.title, result)
    }),
    holds: told('holds', holds(effort)),
    reuse: told('reuse', reuse(effort)),
    degenerate: told('degenerate', degenerate()),
    power: told('power', powers(effort)),
  }
}

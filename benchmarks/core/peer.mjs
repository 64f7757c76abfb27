// scikit-learn and numpy in a process kept alive, so that starting Python is nobody's cost.
import { spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('peer.py', import.meta.url))

/** The Python that has scikit-learn: $FITCHECK_PYTHON, else `python3`; null where that one has not. */
export function findPython() {
  const python = process.env.FITCHECK_PYTHON || 'python3'
  const tried = spawnSync(python, ['-c', 'import numpy, sklearn.metrics'], { stdio: 'ignore' })
  return tried.status === 0 ? python : null
}

/** Starts the peer: `ask` sends one request and gives its answer, `stop` ends it. */
export function startPeer(python) {
  const child = spawn(python, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    async ask(request) {
      child.stdin.write(`${JSON.stringify(request)}\n`)
      const { value, done } = await lines.next()
      if (done) throw new Error(`the peer ended without an answer to ${JSON.stringify(request)}`)
      return JSON.parse(value)
    },
    stop: () => child.stdin.end(),
  }
}

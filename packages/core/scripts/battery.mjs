// Writes the battery of test/runtimes as one module: run by node it prints its answer, as a worker it posts it.
import { bundle } from './bundle.mjs'

process.stdout.write(
  await bundle(`
    import { answer } from './test/runtimes/battery.ts'
    if (globalThis.process) process.stdout.write(answer())
    else postMessage(answer())
  `),
)

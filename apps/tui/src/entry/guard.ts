const CRASHED = 70
/** As for a file asked for by `--out` that cannot be written: the command line sends it where there is no room. */
const UNWRITABLE = 64
const INTERRUPTED = 130
const TERMINATED = 143

/**
 * Decides how the process ends where nothing else does: a bug says so and is 70; Ctrl-C and SIGTERM end at once; a
 * reader that closed the pipe ends it in silence, with the verdict's exit code where it is known; output that cannot be
 * written is said, and is 64. Whoever has something to put back (a progress line, the screen) does so on the process's `exit` event, which all of these raise.
 */
export function guardProcess(): void {
  process.on('uncaughtException', crash)
  process.on('unhandledRejection', crash)
  process.on('SIGINT', () => process.exit(INTERRUPTED))
  process.on('SIGTERM', () => process.exit(TERMINATED))
  process.stdout.on('error', closedOr(cannotWrite))
  process.stderr.on(
    'error',
    closedOr(() => process.exit(CRASHED)),
  )
}

function closedOr(otherwise: (error: unknown) => void): (error: NodeJS.ErrnoException) => void {
  return (error) => (error.code === 'EPIPE' ? process.exit() : otherwise(error))
}

function cannotWrite(error: unknown): void {
  const { code, message } = error as NodeJS.ErrnoException
  const reason = code === 'ENOSPC' ? 'the disk is full' : message
  process.stderr.write(`fitcheck: cannot write standard output: ${reason}. What was written is not whole.\n`)
  process.exit(UNWRITABLE)
}

function crash(thrown: unknown): void {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  const details = process.env['FITCHECK_DEBUG'] ? `${error.stack}\n` : ''
  process.stderr.write(
    `fitcheck: this is a bug in fitcheck, not in your data: ${error.message}\n${details}` +
      (details ? '' : '  Run it again with FITCHECK_DEBUG=1 for the details, and report them.\n'),
  )
  process.exit(CRASHED)
}

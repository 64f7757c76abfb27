const PATIENCE_MS = 300
const EVERY_MS = 100
const frames = ['|', '/', '-', '\\']

/** A line on the terminal that says what is waited for. */
export interface Progress {
  say(text: string): void
  end(): void
}

/** Says nothing of what is done within 300 ms, then moves; gone when it ends, however that is. Only on a terminal. */
export function startProgress(stream: NodeJS.WriteStream | null): Progress {
  if (!stream?.isTTY || process.env['TERM'] === 'dumb') return { say() {}, end() {} }
  const started = Date.now()
  let shown = false
  let text = ''
  let turn = 0
  const draw = () => {
    if (Date.now() - started < PATIENCE_MS || text === '') return
    shown = true
    stream.write(`\r\u001b[2K${frames[turn++ % frames.length]} ${text.slice(0, stream.columns - 3)}`)
  }
  const clear = () => {
    if (shown) stream.write('\r\u001b[2K')
    shown = false
  }
  const timer = setInterval(draw, EVERY_MS)
  timer.unref()
  process.once('exit', clear)
  return {
    say(next) {
      text = next
      if (shown || Date.now() - started >= PATIENCE_MS) draw()
    },
    end() {
      clearInterval(timer)
      process.off('exit', clear)
      clear()
    },
  }
}

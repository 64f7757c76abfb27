import type { ServerChannel, Session } from 'ssh2'
import type { Identity } from '../identity.js'
import { shortName } from '../log.js'
import { type Environment, isWelcome, withTerm } from './environment.js'
import type { House } from './house.js'
import { createLine, type Line, type Wire } from './line.js'
import { type Request, readRequest, readSubsystem } from './request.js'
import type { Running } from './running.js'
import { type Size, saneSize, usual } from './size.js'
import { startApp } from './startApp.js'
import { isCommand, startCommand } from './startCommand.js'
import { startVerb } from './startVerb.js'

const MOST_VARIABLES = 32

/**
 * Answers one session's requests: a terminal, its size, variables, and then one thing to run. What has no listener here
 * (agents, windows) ssh2 refuses.
 * @param onOver Called once, when nothing runs in it any more.
 */
export function openSession(
  session: Session,
  who: Identity,
  wire: Wire,
  house: House,
  onOver: () => void,
): void {
  let env: Environment = {}
  let variables = 0
  let size: Size | null = null
  let running: Running | undefined

  session.on('env', (accept, reject, { key, val }) => {
    if (++variables > MOST_VARIABLES || !isWelcome(key, val)) return reject?.()
    env = { ...env, [key]: val }
    accept?.()
  })
  session.on('pty', (accept, _, { term, ...cells }) => {
    env = withTerm(env, term)
    size = saneSize(cells)
    accept?.()
  })
  session.on('window-change', (_accept, _reject, cells) => {
    if (size === null) return
    size = saneSize(cells)
    running?.resize?.(size)
  })
  session.on('shell', (accept) => void begin(accept(), readRequest('')))
  session.on('exec', (accept, _, { command }) => void begin(accept(), readRequest(command)))
  // Without a listener ssh2 refuses, and all that `sftp` says then is that the connection was closed.
  session.on('subsystem', (accept, _, { name }) => void begin(accept(), readSubsystem(name)))
  session.on('close', () => {
    if (running === undefined) onOver()
  })

  async function begin(channel: ServerChannel, request: Request): Promise<void> {
    const started = Date.now()
    const line = createLine(channel, size !== null, wire, house.limits.farewell)
    running = start(line, request)
    const room = request.kind === 'app' ? house.apps : house.others
    room.add(running)
    const { code, end } = await running.done
    room.delete(running)
    house.log({
      event: 'session',
      kind: isCommand(request) || request.kind === 'app' ? request.kind : 'say',
      who: shortName(who),
      seconds: (Date.now() - started) / 1000,
      bytesIn: line.bytes.in,
      bytesOut: line.bytes.out,
      end,
      code,
    })
    await line.closed
    onOver()
  }

  function start(line: Line, request: Request): Running {
    const columns = size?.columns ?? usual.columns
    if (house.isDraining()) return startVerb(line, { kind: 'closing' }, { who, wire }, house, columns)
    if (house.apps.size + house.others.size >= house.limits.sessions)
      return startVerb(line, { kind: 'busy' }, { who, wire }, house, columns)
    if (isCommand(request)) return startCommand(line, request, { env, size }, house)
    if (request.kind !== 'app') return startVerb(line, request, { who, wire }, house, columns)
    if (size === null) return startVerb(line, { kind: 'no-terminal' }, { who, wire }, house, columns)
    return startApp(line, request, { who, wire, env, size }, house)
  }
}

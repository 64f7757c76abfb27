import type { Socket } from 'node:net'
import type { Connection } from 'ssh2'
import type { Admitted } from './admission.js'
import { answerLogin, type Identity } from './identity.js'
import type { House } from './session/house.js'
import type { Wire } from './session/line.js'
import { openSession } from './session/openSession.js'

/** After an error ssh2 has said goodbye; a client that stays all the same is cut off. */
const GOODBYE_MS = 1000

/**
 * One client, from login to goodbye. Channels and requests without a listener here are refused by ssh2: there is no
 * forwarding of any kind.
 */
export function serveConnection(client: Connection, socket: Socket, admitted: Admitted, house: House): void {
  const { limits, log } = house
  const wire: Wire = {
    address: socket.remoteAddress ?? '',
    waiting: () => socket.writableLength,
    drop: () => socket.destroy(),
  }
  let who: Identity | undefined
  let tries = 0
  let sessions = 0
  let idle: NodeJS.Timeout | undefined
  const expectSession = () => {
    clearTimeout(idle)
    if (!socket.destroyed) idle = setTimeout(() => client.end(), limits.idleConnection)
  }

  client.on('error', () => setTimeout(wire.drop, GOODBYE_MS).unref())
  client.on('close', () => clearTimeout(idle))
  client.on('authentication', (context) => {
    if (++tries > limits.loginTries) {
      log({ event: 'refused', reason: 'login' })
      return wire.drop()
    }
    answerLogin(context, (known) => {
      who = known
    })
  })
  client.on('ready', () => {
    admitted.known()
    expectSession()
  })
  client.on('session', (accept, reject) => {
    if (who === undefined || sessions >= limits.sessionsPerConnection) return reject()
    sessions++
    clearTimeout(idle)
    openSession(accept(), who, wire, house, () => {
      if (--sessions === 0) expectSession()
    })
  })
}

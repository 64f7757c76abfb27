import { randomInt } from 'node:crypto'

/**
 * Headers of somebody who comes from elsewhere through a proxy, each time another: a learner of their own. A browser on
 * this machine without them is the user of this machine. Addresses of RFC 2544, which nobody has.
 */
export function stranger(): Record<string, string> {
  return { 'x-forwarded-for': `198.18.${randomInt(256)}.${randomInt(1, 255)}` }
}

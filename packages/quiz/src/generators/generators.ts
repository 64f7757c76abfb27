import { earlyStopping } from './earlyStopping.js'
import { gainInPoints } from './gainInPoints.js'
import type { Generator } from './generator.js'
import { loraShare } from './loraShare.js'
import { lossDecay } from './lossDecay.js'

/** Every generator of this package. */
export const generators: readonly Generator[] = [lossDecay, gainInPoints, loraShare, earlyStopping]

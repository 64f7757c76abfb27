import { aucDifferences, aucFloors } from './aucs.js'
import { clusterDifferences, clusterFloors } from './clusters.js'
import { f1Floors, prevalenceFloors, shareFloors } from './floors.js'
import { gradedDifferences, gradedFloors } from './graded.js'
import { macroFloors } from './macroFloors.js'
import { microFloors } from './microFloors.js'
import { f1Differences, precisionDifferences } from './pairedRatios.js'
import { pairedShares } from './pairedShares.js'
import type { Effort, Study } from './truth.js'
import { weightedDifferences, weightedFloors } from './weights.js'

/** One study for each quantity that decides. */
export const studies: readonly ((effort: Effort) => Study)[] = [
  shareFloors,
  f1Floors,
  prevalenceFloors,
  macroFloors,
  microFloors,
  aucFloors,
  gradedFloors,
  clusterFloors,
  weightedFloors,
  pairedShares,
  precisionDifferences,
  f1Differences,
  aucDifferences,
  gradedDifferences,
  clusterDifferences,
  weightedDifferences,
]

import type { FileRole } from '../reading.js'

export type Model = 'base' | 'tuned'
export const MODELS: readonly Model[] = ['base', 'tuned']

/** The model that a file is given as; `null` for a file of both. */
export function ownModel(fileRole: FileRole): Model | null {
  return fileRole === 'base' || fileRole === 'tuned' ? fileRole : null
}

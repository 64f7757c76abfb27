import type { IngestError } from '../src/ingestError.js'

/** The code and the message that reading ends with; a reading that does not fail is told as such. */
export function refusal(reading: Promise<unknown>): Promise<string> {
  return reading.then(
    () => 'it was read',
    (error: IngestError) => {
      if (error.name !== 'IngestError') throw error
      return `${error.code} ${error.message}`
    },
  )
}

/** What is waited for, or what went wrong. */
export function readingMessage(reading: boolean, turning: string, problem: string | null) {
  if (reading) return turning === '' ? {} : { message: { text: `${turning} Reading and judging` } }
  return problem === null ? {} : { message: { text: problem, tone: 'failed' as const } }
}

/** The attempt that the address names, so that a reload or a bookmark goes on with it. */
export function attemptInAddress(): string | null {
  return new URLSearchParams(window.location.search).get('attempt')
}

export function putAttemptInAddress(attemptId: string | null): void {
  const query = attemptId === null ? '' : `?attempt=${attemptId}`
  window.history.replaceState(null, '', `${window.location.pathname}${query}`)
}

/** The metrics a policy can name, in the order of the form. */
export const metrics = ['precision', 'recall', 'specificity', 'accuracy', 'f1'] as const

/** The same with the words they are chosen by. */
export const metricChoices = metrics.map((metric) => ({
  value: metric,
  word: metric === 'f1' ? 'F1' : metric,
}))

/** Whether the form has a field for this path that says itself what does not fit. */
export function hasNumberField(path: string): boolean {
  return /^(floors|noninferiority)\.|\.(margin|minRows)$|^(confidence|prevalence|candidates|looks)$/.test(
    path,
  )
}

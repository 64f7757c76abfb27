import type { ClassificationReport, ReportRow } from './classificationReport.js'

/**
 * A classification report as the text that scikit-learn prints, to the character.
 *
 * @param digits how many follow the point; default 2
 * @example
 * formatReport(classificationReport([0, 1], [0, 1])).split('\n')[0] // '              precision    recall  f1-score   support'
 */
export function formatReport(
  report: ClassificationReport,
  { digits = 2 }: { readonly digits?: number } = {},
): string {
  const { classes, accuracy, micro, macro, weighted, samples } = report
  const width = Math.max(...classes.map(({ name }) => [...name].length), 'weighted avg'.length, digits)
  const line = (name: string, cells: readonly string[]) =>
    `${' '.repeat(Math.max(0, width - [...name].length))}${name} ${cells.map((cell) => ` ${cell.padStart(9)}`).join('')}\n`
  const scores = ({ precision, recall, f1, support }: ReportRow) =>
    [precision, recall, f1].map((score) => fixed(score, digits)).concat(String(support))
  const overall =
    accuracy === null
      ? line('micro avg', scores(micro))
      : line('accuracy', ['', '', ...scores(micro).slice(2)])
  return [
    line('', ['precision', 'recall', 'f1-score', 'support']),
    '\n',
    ...classes.map((row) => line(row.name, scores(row))),
    '\n',
    overall,
    line('macro avg', scores(macro)),
    line('weighted avg', scores(weighted)),
    samples ? line('samples avg', scores(samples)) : '',
  ].join('')
}

/** Rounded as Python does, a tie to the even digit, where `toFixed` takes the larger. */
function fixed(value: number, digits: number): string {
  const isTie = Math.abs((value * 2 ** (digits + 1)) % 2) === 1
  const text = value.toFixed(digits)
  const isOdd = Number(text.at(-1)) % 2 === 1
  return isTie && isOdd ? (value - 10 ** -digits / 2).toFixed(digits) : text
}

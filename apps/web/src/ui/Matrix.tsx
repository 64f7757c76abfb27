import type { MatrixCell, MatrixView } from '@fitcheck/core/report'

const swatch: Readonly<Record<MatrixView['title'], string>> = {
  base: 'bg-base-mark',
  tuned: 'bg-tuned',
  difference: 'border-[1.5px] border-soft',
}

/** A confusion matrix as a table: rows truth, columns what the model said; errors carry a hatch as well as a colour. */
export function Matrix({ matrix }: { matrix: MatrixView }) {
  const many = matrix.labels.length > 3
  const widest = Math.max(...matrix.labels.map((label) => label.length))
  const side = many ? 'w-7' : widest > 6 ? 'w-18' : 'w-12'
  return (
    <table className="w-full table-fixed border-separate border-spacing-[3px]">
      <caption className="mb-1 text-left text-sm text-soft">
        <span className="inline-flex items-center gap-2">
          <span className={`inline-block size-2.5 rounded-[2px] ${swatch[matrix.title]}`} />
          {matrix.title}
        </span>
      </caption>
      <thead>
        <tr>
          <td className={side} />
          {matrix.labels.map((label) => (
            <th
              key={label}
              scope="col"
              className="truncate px-0.5 pb-0.5 text-center text-xs font-medium text-faint"
            >
              <span className="sr-only">said </span>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrix.cells.map((row, truth) => (
          <tr key={matrix.labels[truth]}>
            <th
              scope="row"
              title={matrix.labels[truth]}
              className="truncate pr-1 text-right text-xs font-medium text-faint"
            >
              {matrix.labels[truth]}
            </th>
            {row.map((cell, said) => (
              <Cell
                key={matrix.labels[said]}
                cell={cell}
                many={many}
                difference={matrix.title === 'difference'}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ cell, many, difference }: { cell: MatrixCell; many: boolean; difference: boolean }) {
  const tone = difference ? differenceTone(cell) : countTone(cell)
  if (many)
    return (
      <td className={`numeric h-7 rounded-sm text-center text-xs leading-none ${tone}`}>
        {cell.count === 0 ? <Nothing /> : cell.text}
      </td>
    )
  return (
    <td className={`h-15 rounded-md px-2.5 sm:h-18 py-2 align-top ${tone}`}>
      <span className="numeric block text-[1.1875rem] leading-tight font-semibold">{cell.text}</span>
      <span className="block text-xs leading-tight text-soft">{cell.word}</span>
    </td>
  )
}

function Nothing() {
  return (
    <>
      <span className="text-edge" aria-hidden="true">
        ·
      </span>
      <span className="sr-only">0</span>
    </>
  )
}

function countTone(cell: MatrixCell): string {
  if (cell.count === 0) return 'bg-wash'
  return cell.right ? 'bg-tuned-wash' : 'bg-failed-wash hatch'
}

/** More right answers and fewer wrong ones are the good direction. */
function differenceTone(cell: MatrixCell): string {
  if (cell.count === 0) return 'bg-wash'
  return cell.right === cell.count > 0 ? 'bg-met-wash' : 'bg-failed-wash hatch'
}

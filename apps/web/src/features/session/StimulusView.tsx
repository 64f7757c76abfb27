import { formatCount } from '@fitcheck/core/report'
import type { CodeStimulus, MatrixStimulus, Stimulus } from '@fitcheck/quiz'
import { DataTable } from '@/ui/TableTwin'

/** What a question is about. */
export function StimulusView({ stimulus }: { stimulus: Stimulus }) {
  switch (stimulus.kind) {
    case 'matrix':
      return <MatrixTable matrix={stimulus} />
    case 'code':
      return <CodeBox code={stimulus} />
    case 'table':
      return (
        <figure>
          <figcaption className="mb-1 text-sm text-soft">{stimulus.caption}</figcaption>
          <DataTable
            caption={stimulus.caption}
            columns={stimulus.columns.map((head, i) => ({
              head,
              numeric: i > 0 && stimulus.rows.every((row) => /^[\d.,%−+ -]*$/.test(row[i] ?? '')),
            }))}
            rows={stimulus.rows}
          />
        </figure>
      )
  }
}

/** Counts by truth and prediction. Which is right and which wrong is the learner's to see: no colour tells. */
export function MatrixTable({ matrix }: { matrix: MatrixStimulus }) {
  const { caption, labels, positive, counts } = matrix
  return (
    <div className="overflow-x-auto">
      <table className="border-collapse text-base">
        <caption className="mb-2 text-left text-sm text-soft">
          {caption !== '' && <span className="mb-0.5 block">{caption}</span>}
          Rows: truth. Columns: prediction. Positive class: {positive}.
        </caption>
        <thead>
          <tr>
            <td />
            {labels.map((label) => (
              <th key={label} scope="col" className="px-4 pb-1.5 text-right text-sm font-medium text-soft">
                <span className="sr-only">predicted </span>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map((row, truth) => (
            <tr key={labels[truth]}>
              <th scope="row" className="py-2 pr-3 text-left text-sm font-medium text-soft">
                <span className="sr-only">truly </span>
                {labels[truth]}
              </th>
              {row.map((count, said) => (
                <td
                  key={labels[said]}
                  className="numeric min-w-20 border-y border-line px-4 py-2 text-right text-[1.0625rem]"
                >
                  {formatCount(count)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CodeBox({ code: { code, library } }: { code: CodeStimulus }) {
  return (
    <figure>
      {library !== null && <figcaption className="mb-1 text-sm text-soft">{library}</figcaption>}
      <CodeText text={code} />
    </figure>
  )
}

export function CodeText({ text }: { text: string }) {
  return (
    <pre
      className="numeric overflow-x-auto rounded-lg bg-wash px-4 py-3 text-sm leading-relaxed"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <code>{text}</code>
    </pre>
  )
}

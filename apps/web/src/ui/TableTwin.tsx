import { Disclosure } from './Disclosure'

export interface TableColumn {
  readonly head: string
  readonly numeric?: boolean
}

/** The same facts as a figure, as a plain table: for a screen reader, for copying, for whoever prefers numbers. */
export function TableTwin({
  label,
  columns,
  rows,
}: {
  label: string
  columns: readonly TableColumn[]
  rows: readonly (readonly string[])[]
}) {
  return (
    <Disclosure summary={label}>
      <DataTable caption={label} columns={columns} rows={rows} />
    </Disclosure>
  )
}

/** A table of figures; wide ones scroll in their own frame, never the page. */
export function DataTable({
  caption,
  columns,
  rows,
}: {
  caption: string
  columns: readonly TableColumn[]
  rows: readonly (readonly string[])[]
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="overflow-x-auto" aria-label={caption} tabIndex={0}>
      <table className="w-full border-collapse text-sm tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line">
            {columns.map((column) => (
              <th
                key={column.head}
                scope="col"
                className={`py-2 pr-4 font-medium whitespace-nowrap text-soft last:pr-0 ${column.numeric ? 'text-right' : 'text-left'}`}
              >
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('|')} className="border-b border-line">
              {row.map((cell, i) => {
                const column = columns[i]!
                const className = `py-2 pr-4 last:pr-0 ${column.numeric ? 'numeric text-right whitespace-nowrap' : 'text-left'}`
                return i === 0 ? (
                  <th key={column.head} scope="row" className={`${className} font-normal`}>
                    {cell}
                  </th>
                ) : (
                  <td key={column.head} className={className}>
                    {cell}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

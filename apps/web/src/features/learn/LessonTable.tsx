import type { Inline } from '@fitcheck/quiz'
import { Pieces } from '@/features/session/Rich'

type Cell = readonly Inline[]

/** A table of a lesson; a wide one scrolls in its own frame. */
export function LessonTable({
  caption,
  columns,
  rows,
}: {
  caption: string
  columns: readonly Cell[]
  rows: readonly (readonly Cell[])[]
}) {
  return (
    <section
      className="my-5 overflow-x-auto font-sans text-base"
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className="w-full border-collapse tabular-nums">
        <caption className="mb-1 text-left text-sm text-soft">{caption}</caption>
        <thead>
          <tr className="border-b border-line">
            {columns.map((column, i) =>
              // An empty corner heads nothing.
              column.length === 0 ? (
                <td key={i} />
              ) : (
                <th key={i} scope="col" className="py-2 pr-5 text-left text-sm font-medium text-soft">
                  <Pieces pieces={column} />
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={r} className="border-b border-line">
              {row.map((cell, c) =>
                c === 0 ? (
                  <th key={c} scope="row" className="py-2 pr-5 text-left align-top font-normal">
                    <Pieces pieces={cell} />
                  </th>
                ) : (
                  <td key={c} className="py-2 pr-5 align-top">
                    <Pieces pieces={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

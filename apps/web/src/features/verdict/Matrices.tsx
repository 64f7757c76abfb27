import { confusions, type MatrixView, type VerdictView } from '@fitcheck/core/report'
import { Matrix } from '@/ui/Matrix'
import { DataTable } from '@/ui/TableTwin'

/** Up to so many classes a matrix can still be read. */
const readable = 20
/** How many cells are listed where it cannot. */
const listed = 20

/** Who was right: base, tuned and their difference beside each other. */
export function Matrices({ matrices }: { matrices: VerdictView['matrices'] }) {
  const classes = matrices[0]?.labels.length ?? 0
  if (classes > readable) return <LargestConfusions matrices={matrices} />
  return (
    <div className={`grid gap-x-7 gap-y-5 sm:grid-cols-2 ${classes > 3 ? '' : 'lg:grid-cols-3'}`}>
      {matrices.map((matrix) => (
        <Matrix key={matrix.title} matrix={matrix} />
      ))}
    </div>
  )
}

/** Of many classes, the confusions that weigh most: the tuned model's largest cells off the diagonal. */
function LargestConfusions({ matrices }: { matrices: readonly MatrixView[] }) {
  const tuned = matrices.find(({ title }) => title === 'tuned')
  if (!tuned) return null
  const others = matrices.filter((matrix) => matrix !== tuned)
  return (
    <DataTable
      caption={`The largest confusions of the tuned model, among ${tuned.labels.length} answers`}
      columns={[
        { head: 'Truth' },
        { head: 'Said' },
        ...[tuned, ...others].map(({ title }) => ({ head: title, numeric: true })),
      ]}
      rows={confusions(tuned, listed).map(({ truth, said }) => [
        tuned.labels[truth]!,
        tuned.labels[said]!,
        ...[tuned, ...others].map((matrix) => matrix.cells[truth]![said]!.text),
      ])}
    />
  )
}

export function MetricsTable({ metrics }: { metrics: VerdictView['metrics'] }) {
  return (
    <DataTable
      caption="Point metrics on the judged test rows"
      columns={[
        { head: 'Metric' },
        { head: 'Base', numeric: true },
        { head: 'Tuned', numeric: true },
        { head: 'Difference', numeric: true },
      ]}
      rows={metrics.map(({ name, base, tuned, difference }) => [name, base, tuned, difference])}
    />
  )
}

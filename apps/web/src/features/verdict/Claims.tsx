import type { ClaimView } from '@fitcheck/core/report'
import { Chevron } from '@/ui/Disclosure'
import { IntervalBar } from '@/ui/IntervalBar'
import { StateBadge } from '@/ui/StateBadge'
import { TableTwin } from '@/ui/TableTwin'

interface Opening {
  readonly open: string | null
  readonly onOpen: (id: string | null) => void
}

/** From so many clear slices on, they stand behind one line. */
const manySlices = 4

/**
 * Each claim as an interval against its bar; one at a time opens in place to its sentences. Many slices that are all
 * clear stand behind one line, so that what decides is seen at once.
 */
export function Claims({ claims, ...opening }: { claims: readonly ClaimView[] } & Opening) {
  const clear = claims.filter(({ id, state }) => id.startsWith('slice/') && state === 'met')
  const aside = clear.length >= manySlices ? clear : []
  return (
    <>
      <ClaimList claims={claims.filter((claim) => !aside.includes(claim))} {...opening} />
      {aside.length > 0 && (
        <details className="group border-b border-line">
          <summary className="-mx-3 flex items-center gap-2 rounded-lg px-3 py-3.5 hover:bg-wash/60">
            <Chevron className="text-faint group-open:rotate-90" />
            <span className="whitespace-nowrap font-medium">{aside.length} slices</span>
            <span className="mr-auto text-sm text-soft">
              not worse than under the base, each by its margin
            </span>
            <StateBadge state="met" word="clear" />
          </summary>
          <div className="-mb-px">
            <ClaimList claims={aside} {...opening} />
          </div>
        </details>
      )}
      <div className="mt-3">
        <ClaimTable claims={claims} />
      </div>
    </>
  )
}

function ClaimList({ claims, open, onOpen }: { claims: readonly ClaimView[] } & Opening) {
  return (
    <ol className="border-t border-line">
      {claims.map((claim) => (
        <li key={claim.id} className="border-b border-line">
          <details
            className="group/claim"
            open={claim.id === open}
            onToggle={(event) => {
              if (event.currentTarget.open && claim.id !== open) onOpen(claim.id)
              if (!event.currentTarget.open && claim.id === open) onOpen(null)
            }}
          >
            <summary className="-mx-3 rounded-lg px-3 hover:bg-wash/60">
              <ClaimLine claim={claim} openable />
            </summary>
            <div className="pt-1 pb-5 sm:pl-5">
              <div className="max-w-[42rem] space-y-1.5">
                {claim.sentences.map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
              </div>
              <p className="mt-2 text-sm text-faint">
                Interval <span className="numeric text-soft">{claim.interval}</span>, bar{' '}
                <span className="numeric text-soft">{claim.figure.labels.bar}</span>
              </p>
            </div>
          </details>
        </li>
      ))}
    </ol>
  )
}

function ClaimTable({ claims }: { claims: readonly ClaimView[] }) {
  return (
    <TableTwin
      label="Claims as a table"
      columns={[
        { head: 'Claim' },
        { head: 'Mode' },
        { head: 'Value', numeric: true },
        { head: 'Interval', numeric: true },
        { head: 'Bar', numeric: true },
        { head: 'Counts', numeric: true },
        { head: 'State' },
      ]}
      rows={claims.map((claim) => [
        claim.title,
        claim.mode,
        claim.value,
        claim.interval,
        claim.figure.labels.bar,
        claim.counts,
        claim.stateWord,
      ])}
    />
  )
}

/** The line of one claim: name, value with counts, the figure, the state. */
export function ClaimLine({ claim, openable = false }: { claim: ClaimView; openable?: boolean }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-5 gap-y-1.5 py-3 sm:grid-cols-[12.25rem_8rem_minmax(0,1fr)_7rem]">
      <span className="flex items-baseline gap-2">
        {openable && (
          <Chevron className="text-faint transition-transform group-open/claim:rotate-90 motion-reduce:transition-none" />
        )}
        <span className="min-w-0">
          <span className="block leading-tight font-medium">{claim.title}</span>
          <span className="block text-sm text-soft">{claim.subtitle}</span>
        </span>
      </span>
      <span className="numeric col-span-2 row-start-2 flex items-baseline gap-2.5 sm:col-span-1 sm:row-start-auto sm:block">
        <span className="block text-base leading-tight font-semibold">{claim.value}</span>
        <span className="block text-xs text-soft">{claim.counts}</span>
      </span>
      <span className="col-span-2 sm:col-span-1">
        <IntervalBar figure={claim.figure} state={claim.state} />
      </span>
      <span className="col-start-2 row-start-1 justify-self-end sm:col-start-auto sm:row-start-auto">
        <StateBadge state={claim.state} word={claim.stateWord} />
      </span>
    </div>
  )
}

/** The claim a reader wants first: the first that blocks, else none. */
export function firstOpenClaim(claims: readonly ClaimView[]): string | null {
  const first = (states: readonly string[]) =>
    claims.find(({ mode, state }) => mode === 'prove' && states.includes(state))
  return (
    (
      first(['failed']) ??
      first(['below']) ??
      first(['unproven']) ??
      claims.find(({ state }) => state !== 'met')
    )?.id ?? null
  )
}

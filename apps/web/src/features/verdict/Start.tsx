import type { Decision } from '@fitcheck/core/verdict'
import type { FileRole } from '@fitcheck/ingest'
import Link from 'next/link'
import { DecisionMark } from '@/ui/DecisionMark'
import { DropZone } from './DropZone'
import { exampleHref } from './exampleHref'
import type { DroppedFile } from './useFileDrop'

/** An example as the start page lists it: its verdict is known, because the build judged it. */
export interface ExampleLine {
  readonly name: string
  readonly title: string
  readonly teaches: string
  readonly policy: string
  readonly decision: Decision
  readonly files: readonly { readonly role: FileRole; readonly file: string }[]
}

/** Nothing on the desk yet: bring files, or take an example. `onFiles` is `null` until the page is live. */
export function Start({
  examples,
  onFiles,
}: {
  examples: readonly ExampleLine[]
  onFiles: ((files: readonly DroppedFile[]) => void) | null
}) {
  return (
    <div className="pt-10 sm:pt-14">
      <h1 className="max-w-3xl font-serif text-2xl font-semibold tracking-[-0.012em]">
        Judge a fine-tuned model
      </h1>
      <p className="mt-3 max-w-[42rem] text-[1rem] text-soft">
        Bring what the base and the tuned model answered on the same test rows. You get one decision, the
        claims behind it and what would settle the open ones.
      </p>
      <div className="mt-8 grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <DropZone onFiles={onFiles} />
        <FileShape />
      </div>
      <section aria-labelledby="examples" className="mt-14">
        <h2 id="examples" className="mb-3 text-base font-semibold">
          Or take a real one
          <span className="ml-2.5 text-sm font-normal text-soft">
            small models, measured predictions, nothing made up
          </span>
        </h2>
        <ul className="border-t border-line">
          {examples.map((example) => (
            <li key={example.name} className="border-b border-line">
              <Link
                href={exampleHref(example)}
                className="-mx-3 grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 rounded-lg px-3 py-3.5 hover:bg-wash/60 md:grid-cols-[auto_15rem_minmax(0,1fr)_auto]"
              >
                <DecisionMark decision={example.decision} className="row-span-2 size-8 md:row-span-1" />
                <span className="font-medium">{example.title}</span>
                <span className="text-sm text-soft max-md:col-start-2">{example.teaches}</span>
                <span className="text-sm text-faint max-md:hidden">policy {example.policy}</span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

const sample = `id,label,base_pred,tuned_pred,split
m1,spam,ham,spam,domain-test
m2,ham,ham,ham,domain-test
m3,spam,spam,spam,general-test`

function FileShape() {
  return (
    <div>
      <h2 className="mb-2 text-sm font-semibold">What a file looks like</h2>
      <pre className="numeric rounded-lg bg-wash px-4 py-3 text-xs leading-relaxed whitespace-pre-wrap text-soft">
        {sample}
      </pre>
      <p className="mt-2.5 text-sm text-soft">
        Scores, slices, texts and input hashes are used where they are there. Column names are guessed, shown
        and yours to correct.
      </p>
    </div>
  )
}

import Link from 'next/link'
import { judgedExamples } from '@/features/examples'
import { AnatomyFigure } from '@/features/home/AnatomyFigure'
import { ClaimLine } from '@/features/verdict/Claims'
import { Decision, Headline } from '@/features/verdict/Decision'
import { exampleHref } from '@/features/verdict/exampleHref'
import { Matrices } from '@/features/verdict/Matrices'
import { buttonClass } from '@/ui/Button'
import { DecisionMark } from '@/ui/DecisionMark'

const shownExample = 'spam'

export default async function HomePage() {
  const examples = await judgedExamples()
  const shown = examples.find(({ name }) => name === shownExample) ?? examples[0]!
  return (
    <>
      <div className="grid items-center gap-x-16 gap-y-12 pt-12 pb-16 sm:pt-20 lg:grid-cols-[minmax(0,1.05fr)_minmax(0,0.95fr)]">
        <div>
          <h1 className="font-serif text-3xl font-semibold tracking-[-0.018em]">
            Did fine-tuning work, and may this model ship?
          </h1>
          <p className="mt-5 max-w-[34rem] text-lg text-soft">
            Fitcheck compares a fine-tuned model with its base on the same rows and answers with one word, its
            reasons, and how sure the data lets anyone be.
          </p>
          <div className="mt-8 flex flex-wrap gap-3">
            <Link href="/verdict" className={buttonClass('primary', 'min-h-11 px-5 text-base')}>
              Judge my model
            </Link>
            <Link href={exampleHref(shown)} className={buttonClass('plain', 'min-h-11 px-5 text-base')}>
              See it on an example
            </Link>
          </div>
          <p className="mt-4 text-sm text-faint">No account. Your files stay in the browser.</p>
        </div>
        <AnatomyFigure />
      </div>

      <section aria-labelledby="verdict" className="border-t border-line pt-10 pb-14">
        <h2 id="verdict" className="font-serif text-xl font-semibold tracking-tight">
          A real verdict
        </h2>
        <p className="mt-1.5 mb-8 max-w-[42rem] text-soft">
          {shown.title}, judged under the policy “{shown.policy}” when this page was built.
        </p>
        <Decision view={shown.view} heading="h3" brief={3} />
        <ul className="mt-9 border-t border-line">
          {shown.view.claims.slice(0, 5).map((claim) => (
            <li key={claim.id} className="border-b border-line">
              <ClaimLine claim={claim} />
            </li>
          ))}
        </ul>
        <div className="mt-9">
          <Matrices matrices={shown.view.matrices} />
        </div>
        <p className="mt-5 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 text-sm text-faint">
          <span className="max-w-[44rem]">
            Data: {shown.source}; {shown.licence}. Fine-tuned from {shown.general} to {shown.domain}.
          </span>
          <Link href={exampleHref(shown)} className="text-base text-tuned underline underline-offset-4">
            Open it and change the policy
          </Link>
        </p>
      </section>

      <section aria-labelledby="runs" className="border-t border-line pt-10 pb-14">
        <h2 id="runs" className="font-serif text-xl font-semibold tracking-tight">
          Real runs, each judged by the policy of its task
        </h2>
        <p className="mt-1.5 mb-5 max-w-[42rem] text-soft">
          A higher number is not yet an improvement, and an improvement is not yet a release. These were
          trained to show how the two come apart.
        </p>
        <ul className="border-t border-line">
          {examples.map((example) => (
            <li key={example.name} className="border-b border-line">
              <Link
                href={exampleHref(example)}
                className="-mx-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 rounded-lg px-3 py-4 hover:bg-wash/60 md:grid-cols-[auto_15rem_minmax(0,1fr)]"
              >
                <DecisionMark decision={example.view.decision} className="row-span-2 size-9 md:row-span-1" />
                <span className="font-medium md:pt-1.5">{example.title}</span>
                <span className="text-soft max-md:col-start-2 md:pt-1.5">
                  <Headline view={example.view} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </section>

      <section aria-labelledby="who" className="border-t border-line pt-10">
        <h2 id="who" className="mb-6 font-serif text-xl font-semibold tracking-tight">
          For whoever has to say yes or no
        </h2>
        <dl className="grid gap-x-12 gap-y-8 md:grid-cols-3">
          {readers.map(({ who, what }) => (
            <div key={who}>
              <dt className="font-semibold">{who}</dt>
              <dd className="mt-1.5 text-soft">{what}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  )
}

const readers = [
  {
    who: 'You fine-tuned it',
    what: 'You have two columns of predictions and a feeling. You leave with a decision, the one claim that is still open, and how many rows would settle it.',
  },
  {
    who: 'You review it',
    what: 'You are shown a better number. You see its interval, what was paid for it elsewhere, whether test rows stood in training, and what nobody measured.',
  },
  {
    who: 'You gate releases',
    what: 'You write the policy once, before looking. The same core gives the same verdict on the command line, with an exit code: 0 ships, 1 holds, 2 is not settled.',
  },
] as const

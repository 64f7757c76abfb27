import type { PublicQuestion, Solution } from '@fitcheck/quiz'
import type { ReactNode } from 'react'
import { RichLine, RichText } from './Rich'

/** A worked solution: its steps, the answer, a check, common slips, and why each option is right or not. */
export function SolutionView({ question, solution }: { question: PublicQuestion; solution: Solution }) {
  const placeOf = (id: string | null) => question.options.findIndex((option) => option.id === id)
  const options = solution.options
    .filter(({ text }) => text !== '')
    .sort((a, b) => placeOf(a.about) - placeOf(b.about))
  return (
    <div className="grid grid-cols-1 gap-5">
      <div>
        <Head>Worked</Head>
        <ol className="list-decimal pl-6 marker:text-faint">
          {solution.steps.map((step) => (
            <li key={step} className="py-0.5 pl-1">
              <RichText text={step} />
            </li>
          ))}
        </ol>
        <p className="mt-2 font-semibold">
          <RichLine text={solution.finalAnswer} />
        </p>
        {solution.quickCheck !== '' && (
          <p className="mt-1 text-soft">
            Check: <RichLine text={solution.quickCheck} />
          </p>
        )}
      </div>
      {options.length > 0 && (
        <div>
          <Head>Each option</Head>
          <dl className="grid grid-cols-1 gap-2">
            {options.map(({ about, text }) => (
              <div key={about}>
                <dt className="text-sm text-soft">
                  {placeOf(about) >= 0 && (
                    <span className="numeric mr-2 text-faint">{placeOf(about) + 1}</span>
                  )}
                  <RichLine text={question.options[placeOf(about)]?.text ?? ''} />
                </dt>
                <dd>
                  <RichLine text={text} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      {solution.mistakes.length > 0 && (
        <div>
          <Head>Common slips</Head>
          <ul className="list-disc pl-6 text-soft marker:text-faint">
            {solution.mistakes.map((mistake) => (
              <li key={mistake} className="py-0.5 pl-1">
                <RichLine text={mistake} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function Head({ children }: { children: ReactNode }) {
  return <h3 className="mb-1.5 text-base font-semibold">{children}</h3>
}

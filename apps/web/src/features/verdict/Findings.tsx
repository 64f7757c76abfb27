import type { FindingView, VerdictView } from '@fitcheck/core/report'
import type { Severity } from '@fitcheck/core/verdict'
import Link from 'next/link'
import { lessonSlugs } from '@/features/lessons'
import { Disclosure } from '@/ui/Disclosure'
import { severityColour } from '@/ui/stateColour'

/** What the detectors noticed, each with what to do about it and the lesson that explains it. */
export function Findings({ findings }: { findings: readonly FindingView[] }) {
  if (findings.length === 0) return <p className="text-soft">The detectors found nothing to report.</p>
  return (
    <ul className="border-t border-line">
      {findings.map((finding) => (
        <li key={`${finding.code} ${finding.sentence}`} className="flex gap-3.5 border-b border-line py-4">
          <SeverityMark severity={finding.severity} />
          <div className="min-w-0 max-w-[42rem]">
            <h3 className="leading-tight font-semibold">{finding.title}</h3>
            <p className="mt-1.5 text-soft">{finding.sentence}</p>
            <p className="mt-1.5">
              <span className="font-medium">What to do: </span>
              {finding.remedy}
            </p>
            <div className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-faint">
              <Lesson slug={finding.pattern} title={finding.lesson} />
              {finding.examples.length > 0 && (
                <Disclosure
                  summary={
                    finding.examples.length === 1 ? 'The row' : `${finding.examples.length} rows, by id`
                  }
                >
                  <p className="numeric text-xs leading-relaxed break-all text-soft">
                    {finding.examples.join(', ')}
                  </p>
                </Disclosure>
              )}
            </div>
          </div>
        </li>
      ))}
    </ul>
  )
}

function Lesson({ slug, title }: { slug: string; title: string }) {
  if (!lessonSlugs.has(slug)) return <span className="py-0.5">Lesson: {title}</span>
  return (
    <Link href={`/learn/${slug}`} className="py-0.5 text-tuned underline underline-offset-4">
      Lesson: {title}
    </Link>
  )
}

const marks: Readonly<Record<Severity, { word: string; path: string }>> = {
  info: { word: 'For information', path: 'M9 1.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM9 8v4.5M9 5.3v.1' },
  warning: { word: 'Warning', path: 'M9 2 17 15.5H1zM9 7v4M9 13.2v.1' },
  serious: { word: 'Serious', path: 'M5.9 1.5h6.2L16.5 5.9v6.2L12.1 16.5H5.9L1.5 12.1V5.9zM9 5v5M9 12.7v.1' },
}

export function SeverityMark({ severity }: { severity: Severity }) {
  const { word, path } = marks[severity]
  return (
    <svg
      viewBox="0 0 18 18"
      role="img"
      aria-label={word}
      className={`mt-px size-4.5 shrink-0 ${severityColour[severity]}`}
      fill="none"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={path} />
    </svg>
  )
}

export function NotJudged({ items }: { items: VerdictView['notJudged'] }) {
  return (
    <ul className="border-t border-line">
      {items.map(({ title, reason }) => (
        <li
          key={title}
          className="grid gap-x-6 border-b border-line py-3 sm:grid-cols-[11.5rem_minmax(0,1fr)]"
        >
          <span className="font-medium">{title}</span>
          <span className="text-soft">{reason}</span>
        </li>
      ))}
    </ul>
  )
}

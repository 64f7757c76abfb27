import Link from 'next/link'

/** What holds on every page. */
export function Footer() {
  return (
    <footer className="mt-auto border-t border-line">
      <div className="mx-auto flex max-w-[76rem] flex-wrap items-baseline justify-between gap-x-8 gap-y-2 px-5 py-6 text-sm text-faint sm:px-10">
        <p>Prediction files are read and judged in this browser and never uploaded. No account is needed.</p>
        <Link
          href="/design"
          prefetch={false}
          className="underline decoration-line underline-offset-4 hover:text-ink"
        >
          Design system
        </Link>
      </div>
    </footer>
  )
}

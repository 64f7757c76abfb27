import type { Metadata } from 'next'
import Link from 'next/link'
import { buttonClass } from '@/ui/Button'
import { Notice } from '@/ui/Notice'

export const metadata: Metadata = { title: 'Page not found' }

export default function NotFound() {
  return (
    <Notice title="There is no page at this address.">
      <p>The link may be old, or a letter may be missing.</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <Link href="/verdict" className={buttonClass('primary')}>
          Judge a model
        </Link>
        <Link href="/" className={buttonClass()}>
          Start page
        </Link>
      </div>
    </Notice>
  )
}

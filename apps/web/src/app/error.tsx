'use client'

import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <Notice title="This page failed.">
      <p>That is a fault of the program, not of your data. Files you chose were not sent anywhere.</p>
      {error instanceof Error && <p className="numeric mt-3 text-sm">{error.message}</p>}
      <Button kind="primary" className="mt-6" onClick={retry}>
        Try again
      </Button>
    </Notice>
  )
}

'use client'

import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import './styles.css'

export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Fitcheck failed</title>
        <main className="mx-auto w-full max-w-[76rem] px-5 sm:px-10">
          <Notice title="Fitcheck failed to draw this page.">
            <p>That is a fault of the program. Trying again may help; nothing was sent anywhere.</p>
            <Button kind="primary" className="mt-6" onClick={retry}>
              Try again
            </Button>
          </Notice>
        </main>
      </body>
    </html>
  )
}

import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { Footer } from '@/ui/Footer'
import { Header } from '@/ui/Header'
import { themeScript } from '@/ui/theme'
import { mono, sans, serif } from './fonts'
import './styles.css'

export const metadata: Metadata = {
  title: { default: 'Fitcheck: did fine-tuning work, and may it ship?', template: '%s · Fitcheck' },
  description:
    'Compare a fine-tuned model with its base on the same rows, and get a verdict with intervals and reasons: ship, hold or inconclusive. Files never leave the browser.',
  applicationName: 'Fitcheck',
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#151514' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html
      lang="en"
      className={`${serif.variable} ${sans.variable} ${mono.variable}`}
      suppressHydrationWarning
    >
      <head>
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <a
          href="#main"
          className="absolute -top-20 left-4 z-10 rounded-lg bg-ink px-4 py-2 text-sm text-paper focus:top-3"
        >
          Skip to the content
        </a>
        <Header />
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-[76rem] px-5 pb-16 outline-none sm:px-10"
        >
          {children}
        </main>
        <Footer />
      </body>
    </html>
  )
}

'use client'

import { type ReactNode, useSyncExternalStore } from 'react'
import { chooseTheme, readTheme, subscribeTheme, type Theme } from './theme'

/** As the system says, light or dark: three radio buttons. */
export function ThemeToggle() {
  const chosen = useSyncExternalStore<Theme>(subscribeTheme, readTheme, () => 'system')
  return (
    <fieldset className="flex rounded-lg border border-line p-0.5">
      <legend className="sr-only">Theme</legend>
      {choices.map(({ theme, word, sign }) => (
        <label
          key={theme}
          title={word}
          className="flex size-7 items-center justify-center rounded-md text-faint hover:text-ink has-checked:bg-wash has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-tuned"
        >
          <input
            type="radio"
            name="theme"
            className="sr-only"
            checked={chosen === theme}
            onChange={() => chooseTheme(theme)}
          />
          <svg
            viewBox="0 0 16 16"
            className="size-4"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.4"
            strokeLinecap="round"
            aria-hidden="true"
          >
            {sign}
          </svg>
          <span className="sr-only">{word}</span>
        </label>
      ))}
    </fieldset>
  )
}

const choices: readonly { theme: Theme; word: string; sign: ReactNode }[] = [
  {
    theme: 'system',
    word: 'As the system',
    sign: (
      <>
        <circle cx="8" cy="8" r="5.5" />
        <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
      </>
    ),
  },
  {
    theme: 'light',
    word: 'Light',
    sign: (
      <>
        <circle cx="8" cy="8" r="3" />
        <path d="M8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M3.4 12.6l.7-.7M11.9 4.1l.7-.7" />
      </>
    ),
  },
  { theme: 'dark', word: 'Dark', sign: <path d="M13.5 9.5A5.8 5.8 0 0 1 6.5 2.5a5.8 5.8 0 1 0 7 7z" /> },
]

'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { places } from '@/features/places'
import { Logo } from './Logo'
import { ThemeToggle } from './ThemeToggle'

/** The places by name, and the theme. On a narrow screen the places stand in a row of their own. */
export function Header() {
  const path = usePathname()
  return (
    <header className="border-b border-line">
      <div className="mx-auto flex max-w-[76rem] flex-wrap items-center gap-x-7 px-5 sm:px-10">
        <Link
          href="/"
          className="flex min-h-14 items-center gap-2 text-[1.0625rem] font-semibold tracking-tight"
        >
          <Logo />
          Fitcheck
        </Link>
        <nav
          aria-label="Places"
          className="order-3 -mx-5 w-screen overflow-x-auto px-5 sm:order-none sm:mx-0 sm:w-auto sm:px-0"
        >
          <ul className="flex gap-3.5 whitespace-nowrap min-[22.5rem]:gap-5">
            {places.map(({ name, href }) => {
              const here = path === href || path.startsWith(`${href}/`)
              return (
                <li key={href}>
                  <Link
                    href={href}
                    aria-current={here ? 'page' : undefined}
                    className="flex min-h-11 items-center border-b-2 border-transparent text-[0.875rem] text-soft hover:text-ink aria-[current]:border-ink aria-[current]:font-medium aria-[current]:text-ink sm:min-h-14"
                  >
                    {name}
                  </Link>
                </li>
              )
            })}
          </ul>
        </nav>
        <div className="ml-auto">
          <ThemeToggle />
        </div>
      </div>
    </header>
  )
}

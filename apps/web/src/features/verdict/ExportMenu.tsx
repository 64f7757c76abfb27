'use client'

import { DropdownMenu } from 'radix-ui'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import type { Judged } from './protocol'

/** The verdict as Markdown or JSON, saved or copied: byte for byte what the command writes. */
export function ExportMenu({ judged }: { judged: Judged }) {
  const [said, say] = useState('')
  const copy = async (text: string, what: string) => {
    try {
      await navigator.clipboard.writeText(text)
      say(`${what} copied.`)
    } catch {
      say('The browser did not allow copying. Download the file instead.')
    }
  }
  const choices = [
    { word: 'Download Markdown', act: () => download(judged.markdown, 'verdict.md', 'text/markdown') },
    { word: 'Download JSON', act: () => download(judged.json, 'verdict.json', 'application/json') },
    { word: 'Copy Markdown', act: () => copy(judged.markdown, 'Markdown') },
    { word: 'Copy JSON', act: () => copy(judged.json, 'JSON') },
  ]
  return (
    <>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger asChild>
          <Button>Export</Button>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content
          align="start"
          sideOffset={6}
          className="z-10 min-w-48 rounded-lg border border-line bg-panel p-1 shadow-float"
        >
          {choices.map(({ word, act }) => (
            <DropdownMenu.Item
              key={word}
              onSelect={act}
              className="cursor-pointer rounded-md px-3 py-2 text-sm outline-none data-highlighted:bg-wash"
            >
              {word}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Root>
      <span role="status" className="self-center text-sm text-soft">
        {said}
      </span>
    </>
  )
}

function download(text: string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}

'use client'

import { Button } from '@/ui/Button'
import { type DroppedFile, useFileDrop } from './useFileDrop'

/** Where files are brought. `onFiles` is `null` until the page is live: what would do nothing is not offered. */
export function DropZone({ onFiles }: { onFiles: ((files: readonly DroppedFile[]) => void) | null }) {
  return onFiles ? <LiveZone onFiles={onFiles} /> : <Zone />
}

function LiveZone({ onFiles }: { onFiles: (files: readonly DroppedFile[]) => void }) {
  const drop = useFileDrop(onFiles)
  return (
    <div {...drop.area}>
      <input {...drop.input} aria-label="Choose files of predictions" />
      <Zone isOver={drop.isOver} onChoose={drop.choose} />
    </div>
  )
}

function Zone({ isOver = false, onChoose }: { isOver?: boolean; onChoose?: () => void }) {
  return (
    <div
      className={`rounded-xl border border-dashed px-6 py-8 transition-colors motion-reduce:transition-none sm:px-9 sm:py-10 ${isOver ? 'border-tuned bg-tuned-wash' : 'border-edge bg-panel'}`}
    >
      <p className="font-serif text-xl font-semibold tracking-tight">
        {isOver ? 'Let go to read them here.' : 'Drop your predictions'}
      </p>
      <p className="mt-1.5 max-w-md text-soft">
        CSV or JSON Lines: one file with both models’ answers, or one file each, joined by id. Training,
        validation and general rows may come along.
      </p>
      <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-3">
        <Button kind="primary" onClick={onChoose} disabled={!onChoose}>
          Choose files
        </Button>
        <span className="text-sm text-faint">Read in this browser. Nothing is uploaded.</span>
      </div>
    </div>
  )
}

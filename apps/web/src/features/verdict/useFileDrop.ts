'use client'

import { useCallback } from 'react'
import { useDropzone } from 'react-dropzone'

export interface DroppedFile {
  readonly name: string
  readonly blob: Blob
}

/** An area that takes files dropped on it, or chosen with a button of its own. */
export function useFileDrop(onFiles: (files: readonly DroppedFile[]) => void) {
  const onDrop = useCallback(
    (files: readonly File[]) => {
      if (files.length > 0) onFiles(files.map((file) => ({ name: file.name, blob: file })))
    },
    [onFiles],
  )
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    onDrop,
    noClick: true,
    noKeyboard: true,
  })
  return {
    area: getRootProps(),
    // Hidden by a class: the page's policy allows no inline style.
    input: {
      ...getInputProps({ accept: '.csv,.tsv,.jsonl,.ndjson,.json' }),
      style: undefined,
      className: 'sr-only',
      tabIndex: -1,
    },
    isOver: isDragActive,
    choose: open,
  }
}

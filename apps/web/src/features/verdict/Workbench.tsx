'use client'

import dynamic from 'next/dynamic'
import { useRouter, useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { Wrong } from '@/ui/Wrong'
import { firstOpenClaim } from './Claims'
import { Decision } from './Decision'
import { PolicyForm } from './PolicyForm'
import { policyFromQuery } from './policyQuery'
import type { Problem } from './protocol'
import { Report } from './Report'
import { Sources } from './Sources'
import { type ExampleLine, Start } from './Start'
import type { DroppedFile } from './useFileDrop'
import { type NewFile, useVerdict } from './useVerdict'
import { Waiting } from './Waiting'

const openKey = 'claim'

// The menu is only needed once there is a verdict.
const ExportMenu = dynamic(() => import('./ExportMenu').then((module) => module.ExportMenu))

/** The Verdict page: files in, a verdict out. The address holds the example, the policy and the open claim; never data. */
export function Workbench({ examples }: { examples: readonly ExampleLine[] }) {
  const router = useRouter()
  const params = useSearchParams()
  const query = useMemo(() => new URLSearchParams(params), [params])
  const [trainComplete, setTrainComplete] = useState(false)
  const { desk, act } = useVerdict({ policy: policyFromQuery(query), trainComplete })
  const { judged, problem } = desk

  const replaceQuery = useCallback((next: URLSearchParams) => {
    const text = next.toString()
    window.history.replaceState(null, '', text === '' ? window.location.pathname : `?${text}`)
  }, [])

  const exampleName = query.get('example')
  const example = examples.find(({ name }) => name === exampleName) ?? null
  useExample(example, act)

  const addFiles = (files: readonly DroppedFile[]) => {
    act({ do: 'add', files })
    const next = new URLSearchParams(query)
    next.delete('example')
    next.delete(openKey)
    replaceQuery(next)
  }
  const clear = () => {
    act({ do: 'clear' })
    setTrainComplete(false)
    router.push('/verdict')
  }

  if (desk.phase === 'empty' && !example) return <Start examples={examples} onFiles={addFiles} />

  const asked = query.get(openKey)
  const isFirst = judged === null && problem === null
  const isBusy = desk.phase === 'reading' || desk.phase === 'judging' || desk.phase === 'empty'
  const open = judged === null || asked === 'none' ? null : (asked ?? firstOpenClaim(judged.view.claims))
  return (
    // At least as high as the window: nothing below comes into view, to be pushed away by the verdict.
    <div className="min-h-dvh">
      <Sources
        desk={desk}
        title={example?.title ?? 'Your predictions'}
        onAdd={addFiles}
        onRemove={(key) => act({ do: 'remove', key })}
        onRole={(key, role) => act({ do: 'role', key, role })}
        onCorrect={(corrections) => act({ do: 'correct', corrections })}
        onClear={clear}
      />
      <p role="status" className="sr-only">
        {judged && desk.phase === 'judged' ? judged.view.headline : ''}
      </p>
      {isFirst && <Waiting progress={desk.progress} />}
      <div
        className={
          isFirst ? 'hidden' : 'grid gap-x-14 xl:grid-cols-[minmax(0,1fr)_17.5rem] xl:grid-rows-[auto_1fr]'
        }
      >
        <div className="mb-10 min-w-0" aria-busy={desk.phase === 'reading'}>
          {isBusy && !isFirst && <Waiting progress={desk.progress} />}
          {judged && (
            <Decision view={judged.view}>
              <div className="mt-5 flex flex-wrap gap-2.5">
                <ExportMenu judged={judged} />
              </div>
            </Decision>
          )}
          {desk.phase === 'failed' && problem && <Unjudged problem={problem} />}
        </div>
        <div className="xl:col-start-2 xl:row-span-2 xl:row-start-1">
          <PolicyForm
            query={query}
            onQuery={replaceQuery}
            trainComplete={trainComplete}
            onTrainComplete={setTrainComplete}
          />
        </div>
        <div className="min-w-0">
          {judged && (
            <Report
              view={judged.view}
              open={open}
              onOpen={(id) => {
                const next = new URLSearchParams(query)
                next.set(openKey, id ?? 'none')
                replaceQuery(next)
              }}
            />
          )}
        </div>
      </div>
    </div>
  )
}

/** Why there is no verdict: of files, the message stands beside the file; of the policy, it stands here. */
function Unjudged({ problem }: { problem: Problem }) {
  return (
    <div>
      <h1 className="font-serif text-2xl font-semibold tracking-[-0.012em]">Not judged yet</h1>
      {problem.stage === 'read' ? (
        <p className="mt-2 max-w-[42rem] text-soft">
          The message above says what stands in the way. Correct a role or a column, or bring another file;
          the rest stays as it is.
        </p>
      ) : (
        <>
          <p className="mt-2 max-w-[42rem] text-soft">
            The rows were read, but this policy cannot judge them. Change the policy, or the positive class
            under Files and columns.
          </p>
          <Wrong message={problem.message} />
        </>
      )}
    </div>
  )
}

/** Puts the example that the address names on the desk, and takes it off again when the address no longer does. */
function useExample(example: ExampleLine | null, act: ReturnType<typeof useVerdict>['act']): void {
  useEffect(() => {
    if (example === null) {
      act({ do: 'leave' })
      return
    }
    let stale = false
    fetchFiles(example).then(
      (files) => !stale && act({ do: 'example', name: example.name, files }),
      (error: unknown) => !stale && act({ do: 'fail', problem: notFetched(error) }),
    )
    return () => {
      stale = true
    }
  }, [example, act])
}

async function fetchFiles({ name, files }: ExampleLine): Promise<NewFile[]> {
  return Promise.all(
    files.map(async ({ role, file }) => {
      const response = await fetch(`/examples/${name}/${file}`)
      if (!response.ok) throw new Error(`${file}: status ${response.status}`)
      return { name: file, role, blob: await response.blob() }
    }),
  )
}

function notFetched(error: unknown): Problem {
  const message = `The example could not be fetched (${String(error)}). Check the connection, start over and choose it again.`
  return { stage: 'read', code: 'CANNOT_READ', message, file: null }
}

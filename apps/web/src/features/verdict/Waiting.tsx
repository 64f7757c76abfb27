/** A wait that shows how far it is, or at least that it goes on. */
export function Waiting({ progress }: { progress: number | null }) {
  const percent = progress === null ? null : Math.round(100 * progress)
  return (
    <div className="mb-6 max-w-md">
      <p className="mb-2 text-sm text-soft" role="status">
        Reading and judging{percent === null ? '' : `, ${percent}%`}
      </p>
      <svg className="block h-1 w-full overflow-hidden rounded-full bg-wash" aria-hidden="true">
        {percent === null ? (
          <rect className="sweep fill-tuned" width="30%" height="4" />
        ) : (
          <rect className="glide fill-tuned" width={`${percent}%`} height="4" />
        )}
      </svg>
    </div>
  )
}

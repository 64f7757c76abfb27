/** The one picture, small: an interval past its bar. */
export function Logo({ className = 'size-6' }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" className={className} aria-hidden="true">
      <rect x="3.5" y="2" width="2.25" height="20" rx="1.1" className="fill-ink" />
      <rect x="0.5" y="11" width="3" height="2" className="fill-edge" />
      <g className="fill-tuned">
        <rect x="10" y="11" width="12.5" height="2" />
        <rect x="9.5" y="7.5" width="2" height="9" rx="1" />
        <rect x="21" y="7.5" width="2" height="9" rx="1" />
        <circle cx="16.2" cy="12" r="3.6" />
      </g>
    </svg>
  )
}

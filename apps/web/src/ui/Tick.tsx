/** A checkbox with its words. */
export function Tick({
  label,
  checked,
  onTick,
}: {
  label: string
  checked: boolean
  onTick: (ticked: boolean) => void
}) {
  return (
    <label className="flex min-h-7 items-center gap-2.5 text-sm text-soft">
      <input
        type="checkbox"
        className="size-4 accent-ink"
        checked={checked}
        onChange={({ target }) => onTick(target.checked)}
      />
      {label}
    </label>
  )
}

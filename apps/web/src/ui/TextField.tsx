'use client'

/** A short text, handed over when it is finished: on leaving the field or on Enter. */
export function TextField({
  label,
  labelClass = 'text-soft',
  width = 'w-full',
  value,
  placeholder,
  onFinish,
}: {
  label: string
  labelClass?: string
  width?: string
  value: string
  placeholder: string
  onFinish: (text: string) => void
}) {
  return (
    <label className="flex items-center justify-between gap-3 text-sm">
      <span className={labelClass}>{label}</span>
      <input
        key={value}
        defaultValue={value}
        placeholder={placeholder}
        autoComplete="off"
        className={`h-8 rounded-md border border-edge bg-panel px-2.5 text-sm placeholder:text-faint hover:border-ink ${width}`}
        onBlur={({ target }) => target.value.trim() !== value && onFinish(target.value.trim())}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
    </label>
  )
}

// A terminal's buffer as a page: each cell in its place, in its own colours.
const themes = {
  dark: { background: '#151514', foreground: '#efece6' },
  light: { background: '#fbfaf7', foreground: '#1c1b19' },
}
const sixteen = [
  '#33312d',
  '#e5694a',
  '#5fae6e',
  '#d9b44a',
  '#5a9bd8',
  '#b48ad6',
  '#43c6a0',
  '#cfcac0',
  '#857f75',
  '#f08a6b',
  '#7cc98b',
  '#ecca6a',
  '#7db8ec',
  '#caa6e6',
  '#6fdcbb',
  '#ffffff',
] // prettier-ignore
const CELL = { width: 9, height: 20 }

/**
 * @param {import('@xterm/headless').Terminal} terminal
 * @param {{ rows: number, prompt?: string, theme?: 'dark' | 'light', cursor?: boolean }} options How many rows of the buffer, the command as it was typed, and whether the cursor is seen.
 */
export function screenHtml(terminal, { rows, prompt, theme = 'dark', cursor = false }) {
  const { active } = terminal.buffer
  const { background, foreground } = themes[theme]
  const above = prompt === undefined ? 0 : 1
  const cells = Array.from({ length: rows }, (_, y) =>
    lineHtml(active.getLine(y), terminal.cols, y + above, foreground),
  )
  const width = terminal.cols * CELL.width
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; background: ${background}; color: ${foreground} }
    #screen { position: relative; margin: 16px 20px; width: ${width}px; height: ${(rows + 2 * above) * CELL.height}px;
      font: 15px/${CELL.height}px 'JetBrains Mono', 'DejaVu Sans Mono', monospace }
    span { position: absolute; height: ${CELL.height}px; white-space: pre }
  </style><div id="screen">${above ? cellHtml(`$ ${prompt}`, 0, 0, 'opacity:.55') : ''}${cursor ? cellHtml(' ', active.cursorX, active.cursorY + above, `width:${CELL.width}px;background:${foreground};opacity:.5`) : ''}${cells.join('')}</div>`
}

function lineHtml(line, columns, y, foreground) {
  if (!line) return ''
  let html = ''
  for (let x = 0; x < columns; x++) {
    const cell = line.getCell(x)
    const text = cell?.getChars() ?? ''
    if (text !== '' && text !== ' ') html += cellHtml(text, x, y, styleOf(cell, foreground))
  }
  return html
}

function cellHtml(text, x, y, style) {
  const escaped = text.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`)
  return `<span style="left:${x * CELL.width}px;top:${y * CELL.height}px;${style}">${escaped}</span>`
}

function styleOf(cell, foreground) {
  const colour = cell.isFgRGB()
    ? `#${cell.getFgColor().toString(16).padStart(6, '0')}`
    : cell.isFgPalette()
      ? paletteColour(cell.getFgColor())
      : foreground
  return `color:${colour};${cell.isBold() ? 'font-weight:700;' : ''}${cell.isDim() ? 'opacity:.6;' : ''}`
}

function paletteColour(index) {
  if (index < 16) return sixteen[index]
  if (index > 231)
    return `rgb(${Array(3)
      .fill(8 + 10 * (index - 232))
      .join()})`
  const level = (step) => (step === 0 ? 0 : 55 + 40 * step)
  const cube = index - 16
  return `rgb(${[Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map(level).join()})`
}

/** n rows of a binary task with scores, from a small linear congruential generator: the same rows on every run. */
export function binaryRows(n) {
  let state = 1
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const rows = { ids: [], truth: [], base: model(), tuned: model() }
  for (let row = 0; row < n; row++) {
    const positive = draw() < 0.3
    rows.ids.push(`row-${row}`)
    rows.truth.push(positive ? 'yes' : 'no')
    for (const [name, skill] of [
      ['base', 0.75],
      ['tuned', 0.9],
    ]) {
      const right = draw() < skill
      rows[name].predictions.push(positive === right ? 'yes' : 'no')
      rows[name].scores.push(positive === right ? 0.5 + draw() / 2 : draw() / 2)
    }
  }
  return rows
}

function model() {
  return { predictions: [], scores: [] }
}

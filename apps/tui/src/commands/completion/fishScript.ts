import { steps } from './bashScript.js'
import { allOf, type CommandNode, type OptionNode, type Values } from './commandTree.js'

/** Fish asks of each offer whether it fits, so a function finds the command among the words typed so far. */
export function fishScript(program: CommandNode): string {
  const nodes = allOf(program)
  return `# Completion of fitcheck for fish
function __fitcheck_at
  set -l path
  for word in (commandline -opc)[2..-1]
    switch "$path $word"
${steps(nodes)
  .map(
    ([before, word, after]) => `      case ${quoted(`${before} ${word}`)}\n        set path ${quoted(after)}`,
  )
  .join('\n')}
    end
  end
  test "$path" = "$argv[1]"
end

complete -c fitcheck -f
${nodes.flatMap(offers).join('\n')}
`
}

function offers(node: CommandNode): string[] {
  const place = `-n ${quoted(`__fitcheck_at ${quoted(node.path.join(' '))}`)}`
  return [
    ...node.commands.map(
      ({ path, summary }) => `complete -c fitcheck ${place} -a ${path.at(-1)} -d ${quoted(summary)}`,
    ),
    ...node.options.map(
      (option) => `complete -c fitcheck ${place} ${flagsOf(option)} -d ${quoted(option.text)}`,
    ),
    ...(node.argument ? [`complete -c fitcheck ${place} ${valuesOf(node.argument.values)}`.trimEnd()] : []),
  ].filter((row) => row !== `complete -c fitcheck ${place}`)
}

function flagsOf({ short, long, valueName, values }: OptionNode): string {
  return [
    ...(short ? [`-s ${short.slice(1)}`] : []),
    `-l ${long.slice(2)}`,
    ...(valueName === null ? [] : [values.files ? '-r' : '-x', valuesOf(values)]),
  ]
    .join(' ')
    .trimEnd()
}

function valuesOf({ words, files }: Values): string {
  return [...(files ? ['-F'] : []), ...(words.length > 0 ? [`-a ${quoted(words.join(' '))}`] : [])].join(' ')
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

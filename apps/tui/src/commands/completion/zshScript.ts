import type { CommandNode, OptionNode, Values } from './commandTree.js'

/** Zsh is told what each command takes (`_arguments`), a function for each. */
export function zshScript(program: CommandNode): string {
  return `#compdef fitcheck
# Completion of fitcheck for zsh: a file named _fitcheck in a folder of fpath
${functions(program).join('\n')}
if [ "$funcstack[1]" = _fitcheck ]; then _fitcheck "$@"; else compdef _fitcheck fitcheck; fi
`
}

function functions(node: CommandNode): string[] {
  const { commands, options, argument } = node
  const specs = options.flatMap(optionSpecs)
  if (commands.length === 0)
    return [
      `${nameOf(node)}() {
  _arguments -s ${[...specs, ...(argument ? [quoted(`*:${escaped(argument.name)}:${action(argument.values)}`)] : [])].join(' \\\n    ')}
}`,
    ]
  return [
    ...commands.flatMap(functions),
    `${nameOf(node)}() {
  local curcontext="$curcontext" state line
  _arguments -C ${[...specs, "'1:command:->command'", "'*::word:->word'"].join(' \\\n    ')}
  case $state in
    command) local -a known; known=(${commands.map(({ path, summary }) => quoted(`${path.at(-1)}:${escaped(summary)}`)).join(' ')}); _describe command known ;;
    word) case $line[1] in
${commands.map((each) => `      ${each.path.at(-1)}) ${nameOf(each)} ;;`).join('\n')}
    esac ;;
  esac
}`,
  ]
}

function nameOf({ path }: CommandNode): string {
  return ['_fitcheck', ...path].join('_')
}

function optionSpecs({ short, long, text, valueName, values, repeats }: OptionNode): string[] {
  const value = valueName === null ? '' : `:${escaped(valueName)}:${action(values)}`
  const names = short ? [short, long] : [long]
  return names.map((name) =>
    quoted(`${repeats ? '*' : `(${names.join(' ')})`}${name}[${escaped(text)}]${value}`),
  )
}

function action({ words, files, open }: Values): string {
  const list = words.map((word) => word.replaceAll(/([:\\ ])/g, '\\$1')).join(' ')
  if (words.length === 0) return files ? '_files' : ' '
  if (files) return `{ compadd -- ${words.join(' ')}; _files }`
  return open ? `{ compadd -S "" -- ${words.join(' ')} }` : `(${list})`
}

function escaped(text: string): string {
  return text.replaceAll(/([:\\[\]])/g, '\\$1')
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

import { allOf, type CommandNode, type Values } from './commandTree.js'

/** Bash calls a function with the words typed so far; it finds the command among them, and offers what fits there. */
export function bashScript(program: CommandNode): string {
  const nodes = allOf(program)
  return `# Completion of fitcheck for bash: eval "$(fitcheck completion bash)"
_fitcheck_offer() { COMPREPLY+=($(compgen -W "$1" -- "$cur")); }
_fitcheck_files() { local IFS=$'\\n'; compopt -o filenames 2>/dev/null; COMPREPLY+=($(compgen -f -- "$cur")); }

_fitcheck() {
  local IFS=$' \\t\\n' cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} path= i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$path \${COMP_WORDS[i]}" in
${steps(nodes)
  .map(([before, word, after]) => `      ${quoted(`${before} ${word}`)}) path=${quoted(after)} ;;`)
  .join('\n')}
    esac
  done
  case "$path $prev" in
${nodes.flatMap(valueCases).join('\n')}
  esac
  case $path in
${nodes.map(placeCase).join('\n')}
  esac
}
complete -F _fitcheck fitcheck
`
}

/** Which word leads from one command to the next. */
export function steps(
  nodes: readonly CommandNode[],
): readonly (readonly [before: string, word: string, after: string])[] {
  return nodes.flatMap(({ path }) => {
    const word = path.at(-1)
    return word === undefined ? [] : [[path.slice(0, -1).join(' '), word, path.join(' ')] as const]
  })
}

function valueCases({ path, options }: CommandNode): string[] {
  return options.flatMap(({ short, long, valueName, values }) => {
    if (valueName === null) return []
    const names = [long, ...(short ? [short] : [])].map((name) => quoted(`${path.join(' ')} ${name}`))
    return [`    ${names.join(' | ')}) ${offers(values)}return ;;`]
  })
}

function placeCase({ path, options, argument, commands }: CommandNode): string {
  const flags = options.flatMap(({ short, long }) => (short ? [short, long] : [long]))
  const words = commands.map(({ path }) => path.at(-1)!)
  const there = argument ? offers(argument.values) : ''
  const named = words.length > 0 ? offers({ words, files: false, open: false }) : there
  return `    ${quoted(path.join(' '))}) if [[ $cur == -* ]]; then _fitcheck_offer ${quoted(flags.join(' '))}; else ${named || ': ;'} fi ;;`
}

function offers({ words, files, open }: Values): string {
  return [
    ...(words.length > 0 ? [`_fitcheck_offer ${quoted(words.join(' '))}; `] : []),
    ...(open ? ['compopt -o nospace 2>/dev/null; '] : []),
    ...(files ? ['_fitcheck_files; '] : []),
  ].join('')
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

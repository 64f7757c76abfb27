import type { Command } from 'commander'

/** Adds `fitcheck policy` to the program. */
export function definePolicy(program: Command): void {
  const policy = program
    .command('policy')
    .usage('show [NAME|FILE]')
    .summary('show what a policy asks')
    .description('Policies: what is asked of a model, fixed before looking.')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .commandsGroup('Commands:')
  policy
    .command('show')
    .usage('[NAME|FILE]')
    .summary('print a policy with every default filled in, or list the presets')
    .description(
      'Prints a preset or a policy file as YAML, with every default filled in and its hash.\nWithout a name: the presets, and why each asks what it asks.',
    )
    .argument('[NAME|FILE]', 'the name of a preset, or the path of a YAML or JSON file')
    .helpOption('-h, --help', 'print this help')
    .action(async (asked: string | undefined) => {
      const { showPolicy } = await import('./policy/showPolicy.js')
      await showPolicy(asked)
    })
}

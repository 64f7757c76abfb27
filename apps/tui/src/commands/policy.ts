import type { Command } from 'commander'
import type { PlanOptions } from './policy/checkPolicy.js'
import type { InitOptions } from './policy/initPolicy.js'

/** Adds `fitcheck policy` to the program. */
export function definePolicy(program: Command): void {
  const policy = program
    .command('policy')
    .usage('init|show|validate|check')
    .summary('write a policy, show what it asks, and what it takes to meet it')
    .description('Policies: what is asked of a model, fixed before looking.')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .commandsGroup('Commands:')
  defineInit(policy)
  defineShow(policy)
  defineValidate(policy)
  definePlan(policy)
  policy.addHelpText('after', afterHelp)
}

function defineInit(policy: Command): void {
  policy
    .command('init')
    .usage('[FILE] [OPTIONS]')
    .summary('write a policy file to start from, with a comment on each field')
    .description(
      'Writes a policy file that extends a preset, every field with a comment. A file that is there stays as it is.',
    )
    .argument('[FILE]', 'where to; - is standard output (default: policy.yaml)')
    .helpOption('-h, --help', 'print this help')
    .option('--from <PRESET>', 'the preset to start from', 'balanced')
    .action(async (file: string | undefined, options: InitOptions) => {
      const { initPolicy } = await import('./policy/initPolicy.js')
      await initPolicy(file, options)
    })
}

function defineShow(policy: Command): void {
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

function defineValidate(policy: Command): void {
  policy
    .command('validate')
    .usage('FILE...')
    .summary('say everything that is wrong with a policy file, line by line')
    .description('Checks policy files, and says all that is wrong with them at once, each with its line.')
    .argument('<FILE...>', 'YAML or JSON files')
    .helpOption('-h, --help', 'print this help')
    .addHelpText(
      'after',
      '\nExit codes:\n  0   every file is a policy       65  one of them is none\n  64  the command line is wrong    66  a file cannot be read\n',
    )
    .action(async (files: string[]) => {
      const { validatePolicies } = await import('./policy/validatePolicies.js')
      await validatePolicies(files)
    })
}

function definePlan(policy: Command): void {
  policy
    .command('check')
    .usage('[NAME|FILE] [OPTIONS]')
    .summary('say what a planned test set could show, and how many rows it takes')
    .description(
      'Says of each thing that a policy asks whether a test set of this size could show it at all, how many rows that takes, and how good a model must be for an 80% chance. It looks at no model and no data.',
    )
    .argument('[NAME|FILE]', 'the policy: a preset, or a YAML or JSON file (default: balanced)')
    .helpOption('-h, --help', 'print this help')
    .option('--positives <N>', 'test rows of the positive class')
    .option('--negatives <N>', 'the other test rows')
    .option('--rows <N>', 'all test rows, in place of the two, where there is no positive class')
    .option('--classes <N>', 'classes of about equal size, in a multiclass task')
    .option('--general <N>', 'rows of the general task')
    .option('--discordance <SHARE>', 'share of rows on which one model alone will be right (default: 0.1)')
    .option('--ascii', 'plain ASCII instead of line drawing')
    .addHelpText('after', afterPlan)
    .action(async (asked: string | undefined, options: PlanOptions) => {
      const { checkPolicy } = await import('./policy/checkPolicy.js')
      await checkPolicy(asked, options)
    })
}

const afterHelp = `
Examples:
  fitcheck policy show                                the presets, and why
  fitcheck policy init inbox.yaml --from spam         a file to change
  fitcheck policy validate inbox.yaml                 is it one?
  fitcheck policy check inbox.yaml --positives 200 --negatives 800
`

const afterPlan = `
Examples:
  fitcheck policy check spam --positives 200 --negatives 800
  fitcheck policy check --rows 900 --classes 3

Exit codes:
  0   each could be shown         2   one of them could not, or not be told
  64  the command line is wrong   65  the policy is none   66  it cannot be read
`

import { type Command, Option } from 'commander'
import type { DoctorOptions } from './doctor/runDoctor.js'

/** Adds `fitcheck doctor` to the program. */
export function defineDoctor(program: Command): void {
  program
    .command('doctor')
    .usage('[OPTIONS]')
    .summary('look at this machine and folder, and say what would not work')
    .description(
      'Looks at the runtime, the terminal, where progress is kept, and the project of this folder. It changes nothing.',
    )
    .helpOption('-h, --help', 'print this help')
    .addOption(new Option('--format <F>', 'text or json').choices(['text', 'json']).default('text'))
    .option('--ascii', 'plain ASCII instead of line drawing')
    .addHelpText('after', afterHelp)
    .action(async (options: DoctorOptions) => {
      const { runDoctor } = await import('./doctor/runDoctor.js')
      await runDoctor(options)
    })
}

const afterHelp = `
Exit codes:
  0   everything works, or works in part and says so
  64  the command line is wrong
  69  something does not work: it is marked bad, with what to do
`

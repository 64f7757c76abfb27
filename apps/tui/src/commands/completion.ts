import { Argument, type Command } from 'commander'

/** Adds `fitcheck completion` to the program. */
export function defineCompletion(program: Command): void {
  program
    .command('completion')
    .usage('bash|zsh|fish')
    .summary('print what makes a shell complete the words of fitcheck')
    .description('Prints a script for the shell: options, their values, presets, examples and files.')
    .addArgument(new Argument('<SHELL>', 'the shell it is for').choices(['bash', 'zsh', 'fish']))
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', afterHelp)
    .action(async (shell: 'bash' | 'zsh' | 'fish') => {
      const { completionScript } = await import('./completion/completionScript.js')
      process.stdout.write(completionScript(program, shell))
    })
}

const afterHelp = `
To use it:
  bash   echo 'eval "$(fitcheck completion bash)"' >> ~/.bashrc
  zsh    fitcheck completion zsh > ~/.zfunc/_fitcheck    (a folder of your fpath)
  fish   fitcheck completion fish > ~/.config/fish/completions/fitcheck.fish
`

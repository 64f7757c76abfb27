import type { Command } from 'commander'
import type { ServeOptions } from './serve/runServe.js'

/** Adds `fitcheck serve` to the program. The server is loaded only when it runs. */
export function defineServe(program: Command): void {
  program
    .command('serve')
    .usage('[OPTIONS]')
    .summary('offer the app and check over SSH, to several people at once')
    .description(
      'An SSH server that offers the app, and check on what is piped in. It gives no shell, no forwarding and no files.\n' +
        'Who has a key keeps their progress by it; anybody else is a guest for one session.',
    )
    .helpOption('-h, --help', 'print this help')
    .option('--port <N>', 'where to listen; 0 takes a free port', '2222')
    .option('--host <ADDRESS>', 'on which address; 0.0.0.0 is every one of this machine', '127.0.0.1')
    .option('--host-key <FILE>', 'the private key that shows which server this is; made where it is missing')
    .addHelpText('after', afterHelp)
    .action(async (options: ServeOptions) => {
      const { runServe } = await import('./serve/runServe.js')
      await runServe(options)
    })
}

const afterHelp = `
To connect:
  ssh -p 2222 HOST                                      the app
  ssh -t -p 2222 HOST /learn/leakage                    the app, opened there
  cat preds.csv | ssh -p 2222 HOST check --policy spam  judge what is piped in
  ssh -p 2222 HOST help                                 all that can be asked for

The host key and the progress are kept in the data folder (FITCHECK_DATA, else
$XDG_STATE_HOME/fitcheck); DATABASE_URL keeps the progress in PostgreSQL.

Standard output has one line of JSON for each session: its kind, when, how long,
bytes in and out, how it ended, and 'guest' or 8 characters of the key's
fingerprint; no address, no answer, no data. SIGTERM and Ctrl-C end the server
after the open sessions were told; a second one ends it at once.

Exit codes:
  0   ended by a signal          64  the command line is wrong
  65  the host key is none       66  a file cannot be read
  69  the port is taken, or the progress cannot be kept
  70  a bug in fitcheck
`

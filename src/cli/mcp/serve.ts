import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { SharedOptions } from '../../commands/shared-options.ts';
import { UserError } from '../../model/errors.ts';
import { pathsInUse } from '../open-base.ts';
import { report } from '../report.ts';
import type { Runtime } from '../runtime.ts';
import { writeFault } from '../writer.ts';
import { baseInUse } from './base-in-use.ts';
import { makeServer } from './make-server.ts';
import { PatientTransport } from './patient-transport.ts';

/** What is no message is not answered, by no error either: only the log of the client can tell why nothing comes. */
const PASSED_OVER =
  'sora-cn: mcp cannot read a message, and passes over it. A line is one JSON-RPC message, an object, not a list of them.';

/**
 * Serves an agent on standard input and output until it closes its end. Nothing else is ever written there.
 * @throws UserError if the base is to come from standard input, or an answer cannot be written
 */
export async function serve(typed: SharedOptions, runtime: Runtime): Promise<void> {
  // Whatever would be said on the way has no reader.
  const shared: SharedOptions = { ...typed, quiet: true };
  if (pathsInUse(shared, runtime)?.includes('-') === true) {
    throw new UserError('mcp talks on standard input, so the base cannot come from there.', [
      'Give a file or a directory: sora-cn mcp --data my-base.yaml',
    ]);
  }
  const base = baseInUse(shared, runtime);
  const { input, output } = runtime.streams();
  const transport = new PatientTransport(input, output);
  let fault: UserError | undefined;
  const handle = serveStdio(() => makeServer(base, shared, runtime), {
    transport,
    onerror: (error) => {
      if ('syscall' in error) fault ??= writeFault(error as NodeJS.ErrnoException);
      else report.line(PASSED_OVER, runtime.stderr);
    },
  });
  transport.noting();
  await transport.served();
  await handle.close();
  if (fault !== undefined) throw fault;
}

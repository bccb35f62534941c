import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { SharedOptions } from '../../commands/shared-options.ts';
import { UserError } from '../../model/errors.ts';
import { pathsInUse } from '../open-base.ts';
import { report } from '../report.ts';
import type { Runtime } from '../runtime.ts';
import { baseInUse } from './base-in-use.ts';
import { makeServer } from './make-server.ts';

/** What is no message is not answered, by no error either: only the log of the client can tell why nothing comes. */
const PASSED_OVER =
  'sora-cn: mcp cannot read a message, and passes over it. A line is one JSON-RPC message, an object, not a list of them.';

/**
 * Serves an agent on standard input and output until it closes its end. Nothing else is ever written there.
 * @throws UserError if the base is to come from standard input
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
  const handle = serveStdio(() => makeServer(base, shared, runtime), {
    onerror: () => {
      report.line(PASSED_OVER, runtime.stderr);
    },
  });
  await runtime.inputEnds();
  await handle.close();
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Gives up what is done: a signal has come. */
class Stopped extends Error {}

/**
 * Does what no signal may cut short but where it says so, by waiting for `pause`; one that came meanwhile ends the
 * program behind it, as ever.
 */
export async function unbroken<T>(action: (pause: () => Promise<void>) => T | Promise<T>): Promise<T> {
  let came: NodeJS.Signals | undefined;
  const note = (signal: NodeJS.Signals) => {
    came ??= signal;
  };
  // Signals that came are told when the event loop turns.
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  for (const signal of SIGNALS) process.on(signal, note);
  try {
    return await action(async () => {
      await turn();
      if (came !== undefined) throw new Stopped();
    });
  } finally {
    await turn();
    for (const signal of SIGNALS) process.off(signal, note);
    // By now the signal has its usual effect again.
    if (came !== undefined) process.kill(process.pid, came);
  }
}

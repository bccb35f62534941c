const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Does what no signal may cut short; one that came meanwhile ends the program behind it, as ever. */
export async function unbroken<T>(action: () => T): Promise<T> {
  const endings = SIGNALS.map((signal) => [signal, () => process.kill(process.pid, signal)] as const);
  // By the time it is called, the signal has its usual effect again.
  for (const [signal, end] of endings) process.once(signal, end);
  try {
    return action();
  } finally {
    // Signals that came are told when the event loop turns.
    await new Promise((resolve) => setImmediate(resolve));
    for (const [signal, end] of endings) process.off(signal, end);
  }
}

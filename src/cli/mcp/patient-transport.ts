import { PassThrough, type Readable, type Writable } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';

type Message = Parameters<StdioServerTransport['send']>[0];

/**
 * Standard input and output as the SDK has them, but for their end: when its input ends the SDK forgets what it was
 * asked, and whoever pipes questions in would get only the answers that were ready and read by then.
 */
export class PatientTransport extends StdioServerTransport {
  readonly #open = new Set<unknown>();
  #settle: (() => void) | undefined;
  #leave: (() => void) | undefined;
  readonly #left: Promise<void>;
  readonly #output: Writable;

  constructor(input: Readable, output: Writable) {
    super(input.pipe(new PassThrough(), { end: false }), output);
    this.#output = output;
    // Of answers that wait for a slow reader each listens for it.
    output.setMaxListeners(0);
    this.#left = new Promise((resolve) => {
      this.#leave = resolve;
      // By then what came last is through the pipe above, too.
      const later = () => setImmediate(resolve);
      input.once('end', later).once('close', later);
    });
  }

  /** Notes what is asked. A subscription has no answer before the end. */
  noting(): void {
    const { onmessage } = this;
    this.onmessage = (message) => {
      if ('method' in message) {
        if ('id' in message && message.method !== 'subscriptions/listen') this.#open.add(message.id);
        if (message.method === 'notifications/cancelled') this.#close(message.params?.['requestId']);
      }
      onmessage?.(message);
    };
  }

  override async send(message: Message): Promise<void> {
    try {
      await super.send(message);
    } finally {
      if ('id' in message && !('method' in message)) this.#close(message.id);
    }
  }

  override async close(): Promise<void> {
    await super.close();
    this.#open.clear();
    this.#settle?.();
    this.#leave?.();
  }

  /** Waits until the client has left, all that it asked is answered, and the answers are with their reader. */
  async served(): Promise<void> {
    await this.#left;
    if (this.#open.size > 0) await new Promise<void>((resolve) => (this.#settle = resolve));
    await new Promise((resolve) => this.#output.write('', resolve));
  }

  #close(id: unknown): void {
    if (this.#open.delete(id) && this.#open.size === 0) this.#settle?.();
  }
}

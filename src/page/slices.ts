/** So long the page may stand still. */
const SLICE_MS = 12;

/** Does something for each item, with breaks in which the page answers. */
export async function inSlices<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  let began = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - began < SLICE_MS) continue;
    await aBreak();
    began = performance.now();
  }
}

/** A turn of the event loop; timers would be held back to four milliseconds each. */
export function aBreak(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(undefined);
  });
}

/** Long work in short pieces: after each slice the page may paint and answer the person. */

const SLICE_MS = 12;

/**
 * Runs a generator to its end, resting whenever a slice is used up. @returns what it returns, or null
 * when `stop` was aborted on the way.
 */
export async function inSlices<T>(
  work: Generator<unknown, T>,
  stop: AbortSignal,
): Promise<T | null> {
  let began = performance.now();
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
    if (performance.now() - began < SLICE_MS) continue;
    await rest();
    if (stop.aborted) return null;
    began = performance.now();
  }
}

/** A turn of the event loop, without the 4 ms that nested timers wait. */
function rest(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

import type { Locator } from "@playwright/test";

/**
 * Presses a check box once and waits until the frame that shows it was drawn.
 * @returns the main thread's own work for it, in ms: the handlers, then everything of that frame up to
 *   and with painting. The wait for the frame to begin is the screen's, not ours. `shown`: whether the
 *   box had its new state when the frame was drawn.
 */
export const workOfPress = (box: Locator): Promise<{ work: number; shown: boolean }> =>
  box.evaluate(async (element) => {
    const input = element as HTMLInputElement;
    const wanted = !input.checked;
    const drawn = new MessageChannel();
    const pressed = performance.now();
    input.click();
    await Promise.resolve();
    const handled = performance.now();
    return new Promise<{ work: number; shown: boolean }>((resolve) => {
      requestAnimationFrame(() => {
        const begun = performance.now();
        const shown = input.checked === wanted;
        // A message is taken up after the frame that is being drawn.
        drawn.port1.onmessage = () =>
          resolve({ work: handled - pressed + (performance.now() - begun), shown });
        drawn.port2.postMessage(null);
      });
    });
  });

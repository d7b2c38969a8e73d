import type { Locator } from "@playwright/test";

/**
 * Presses a key once and waits until the frame that shows what came of it was drawn.
 * @param key of the keyboard, on a cell; null types one more letter into a field.
 * @returns the main thread's own work for it, in ms: the key's own task, then everything of the frame up to and
 *   with painting. The wait for the frame to begin is the screen's, not ours.
 */
export const workOfKey = (at: Locator, key: string | null = null): Promise<number> =>
  at.evaluate((element, name) => {
    return new Promise<number>((resolve) => {
      const [handled, drawn] = [new MessageChannel(), new MessageChannel()];
      let own = 0;
      handled.port1.onmessage = () => {
        own = performance.now() - pressed;
        requestAnimationFrame(() => {
          const begun = performance.now();
          // A message is taken up after the frame that is being drawn.
          drawn.port1.onmessage = () => resolve(own + performance.now() - begun);
          drawn.port2.postMessage(null);
        });
      };
      const pressed = performance.now();
      if (name === null) {
        (element as HTMLTextAreaElement).value += "x";
        element.dispatchEvent(new InputEvent("input", { bubbles: true }));
      } else {
        element.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
      }
      // Taken up when the key's own task has ended, with what it left to be done at once.
      handled.port2.postMessage(null);
    });
  }, key);

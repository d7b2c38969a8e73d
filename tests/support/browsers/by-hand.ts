/** What a person does in a page that Playwright does not drive: looks, clicks and types. */
import { type Driver, eventually } from "./driver.ts";

/** Waits until an expression is true in the page. */
export const until = (driver: Driver, expression: string) =>
  eventually(async () => {
    if (!(await driver.evaluate(expression))) throw new Error(`never true: ${expression}`);
  });

/** Clicks in the very look that finds the element: by the next one the screen may be drawn anew. */
export const click = (driver: Driver, element: string) =>
  until(driver, `((one) => one && (one.click(), true))(${element})`);

/** Presses the link or button that says just this. */
export async function press(driver: Driver, label: string): Promise<void> {
  const found = `[...document.querySelectorAll("main a, main button")].find((one) => one.textContent.trim() === ${JSON.stringify(label)})`;
  await click(driver, found);
}

/** Writes into the field whose label begins so. */
export async function fill(driver: Driver, label: string, value: string): Promise<void> {
  const found = `[...document.querySelectorAll("label")].find((one) => one.textContent.trim().startsWith(${JSON.stringify(label)}))?.control`;
  await until(
    driver,
    `((field) => { if (!field) return false; field.value = ${JSON.stringify(value)}; field.dispatchEvent(new Event("input", { bubbles: true })); field.dispatchEvent(new Event("change", { bubbles: true })); return true; })(${found})`,
  );
}

/** Waits until the page says this. */
export const untilSaid = (driver: Driver, said: RegExp) =>
  until(driver, `${said}.test(document.querySelector("main").textContent)`);

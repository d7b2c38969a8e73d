import { expect, type Locator, type Page } from "@playwright/test";

/** Moves by Tab alone until the control has the focus: proof that it can be reached. */
export async function tabTo(page: Page, control: Locator, limit = 60): Promise<void> {
  await control.waitFor();
  for (let presses = 0; presses < limit; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(control, `reached within ${limit} times Tab`).toBeFocused();
}

/** Reaches a control by Tab and types over what it holds. */
export async function typeInto(page: Page, control: Locator, text: string): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

/** Reaches a control by Tab and presses a key on it: Enter for links and buttons, Space for boxes. */
export async function pressOn(page: Page, control: Locator, key: "Enter" | "Space") {
  await tabTo(page, control);
  await page.keyboard.press(key);
}

import { access, constants } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { drawsOtherwise, findBrowser, nameOf } from "../../src/build/chromium/find.ts";

describe("the browser that draws and tests", () => {
  it("is the one CHROMIUM_PATH names, when that can be executed", async () => {
    const choice = await findBrowser({ CHROMIUM_PATH: process.execPath });
    expect(choice).toMatchObject({ executablePath: process.execPath, source: "CHROMIUM_PATH" });
  });

  it("refuses a CHROMIUM_PATH that leads nowhere instead of taking another one in silence", async () => {
    await expect(findBrowser({ CHROMIUM_PATH: "/nowhere/chromium" })).rejects.toThrow(
      "/nowhere/chromium",
    );
  });

  it("is the locked one wherever that runs, whatever else is installed, and says its version", async () => {
    const choice = await findBrowser({});
    const runsHere = process.platform === "linux" && process.arch === "x64";
    expect(choice.source === "@sparticuz/chromium").toBe(runsHere);
    expect(await nameOf(choice)).toMatch(runsHere ? /^Chromium \d+\./ : /./);
  }, 60_000);

  it("is said to draw otherwise when it is not the locked one", async () => {
    expect(drawsOtherwise("Chromium 153.0", "@sparticuz/chromium")).toBeUndefined();
    for (const source of ["CHROMIUM_PATH", "playwright", "installed"] as const) {
      expect(drawsOtherwise("Chromium 140.0", source)).toMatch(/^Chromium 140\.0 .*may differ/);
    }
  });

  it("is found on a machine where nobody installed one", async () => {
    const { executablePath } = await findBrowser({});
    await expect(access(executablePath, constants.X_OK)).resolves.toBeUndefined();
  }, 60_000);
});

/** A browser that comes late to an office with many cases: it reads them all, stops when asked to, and works meanwhile. */
import { INSTALLED } from "../../support/nats.ts";
import { expect, test } from "../fixtures.ts";
import { long } from "../long.ts";
import { fill } from "../measure/catch-up.ts";
import { expectNoFindings } from "../pages/audit.ts";
import { openOffice } from "./office.ts";

const ID = "aniaaaaaaaaa";
const [CASES, EVENTS] = [300, 10];

test("a late browser reads many cases, is stopped and goes on, and its list works meanwhile", async ({
  browser,
  baseURL,
}) => {
  test.info().skip(INSTALLED === null, "no nats-server here (Debian: apt install nats-server)");
  long("reads three thousand acts over a slow line");
  const members = [{ id: ID, name: "Ani", roles: ["Staf"] }];
  const { officers, server, stop } = await openOffice(browser, baseURL ?? "", members);
  try {
    const [ani] = officers;
    if (ani === undefined) throw new Error("one officer");
    const { page, list, front } = ani;
    front.cut();
    // The list of members, the SOP, and the acts.
    expect(await fill(server, ID, CASES, EVENTS)).toBe(2 + CASES * EVENTS);
    front.slow(800);
    front.mend();
    await list.goto();
    await page.getByRole("progressbar").waitFor();
    await expectNoFindings(page, "reading");
    await page.getByRole("button", { name: "Hentikan" }).click();
    await page.getByText(/^Pembacaan dihentikan; \d+ catatan kantor belum dibaca/).waitFor();
    await expectNoFindings(page, "halted");
    front.slow(0);
    await list.showAll();
    // What was read is there, and can be worked on.
    await page.getByRole("listitem").filter({ hasText: "/BERSAMA" }).first().waitFor();
    await page.getByRole("button", { name: "Lanjutkan" }).click();
    await page.getByText("Tersambung ke kantor.").waitFor();
    await expect(page.getByRole("main")).toContainText(`${CASES} kasus`);
    await page.reload();
    await page.getByText("Tersambung ke kantor.").waitFor();
    await expect(page.getByRole("main")).toContainText(`${CASES} kasus`);
  } finally {
    await stop();
  }
});

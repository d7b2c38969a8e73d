/** An office whose officers use different browsers: the socket of the site's own origin, under its policy. */
import { click, fill, press, until, untilSaid } from "../../support/browsers/by-hand.ts";
import type { Driver } from "../../support/browsers/driver.ts";
import { ENGINES, missingFor } from "../../support/browsers/engines.ts";
import { INSTALLED } from "../../support/nats.ts";
import { prepareOffice } from "../../support/prepared-office.ts";
import { expect, test } from "../fixtures.ts";
import { long } from "../long.ts";
import { officerAt, opens, partOf } from "./office.ts";

const NUMBER = "1/PP";
const ANI = { id: "aniaaaaaaaaa", name: "Ani", roles: [partOf(0)] };
const BUDI = { id: "budibbbbbbbb", name: "Budi", roles: [partOf(0)] };

const KEY = `[...document.querySelectorAll("main code")].map(({ textContent }) => textContent).find((text) => /^U[A-Z2-7]{55}$/.test(text))`;
const POLICY = `fetch(location.href).then(({ headers }) => headers.get("content-security-policy"))`;
/** Whether a socket opens to where one is, past the site's own address: the policy is kept, not only sent. */
const past = (address: string) => `new Promise((resolve) => {
  try {
    const socket = new WebSocket(${JSON.stringify(address)});
    socket.onopen = () => resolve("opened");
    socket.onerror = () => resolve("refused");
  } catch {
    resolve("refused");
  }
})`;

/** @returns the public part of the key that this browser makes. */
async function makeKey(driver: Driver, url: string): Promise<string> {
  await driver.open(`${url}kasus/?tampil=penyimpanan`);
  await press(driver, "Buat kunci perangkat ini");
  await until(driver, `${KEY} !== undefined`);
  return String(await driver.evaluate(KEY));
}

for (const [name, engine] of Object.entries(ENGINES)) {
  test(`${name} and Chromium work on one case`, async ({ browser, baseURL }) => {
    long("starts another browser, and an office");
    const missing = await missingFor(engine);
    test.info().skip(missing.length > 0, `${missing.join(", ")} not installed: not tried`);
    test.info().skip(INSTALLED === null, "no nats-server here (Debian: apt install nats-server)");
    const office = await prepareOffice(baseURL ?? "", [ANI, BUDI]);
    const [here, there] = office.fronts;
    if (here === undefined || there === undefined) throw new Error("two officers");
    const ani = await officerAt(browser, here);
    const budi = await engine.start();
    try {
      await office.admit([await ani.office.makeKey(), await makeKey(budi, there.url)]);
      await ani.office.join(ANI.id);
      await fill(budi, "Kode anggota", BUDI.id);
      await press(budi, "Gabung");
      await untilSaid(budi, /Tersambung ke kantor\./);
      expect(await budi.evaluate(POLICY)).toContain("connect-src 'self';");
      expect(await budi.evaluate(past(office.server.url))).toBe("refused");

      await opens(ani, NUMBER);
      await ani.office.share();
      // Without loading the page anew: WebKitGTK 2.50 may never answer one that left in the middle of a write.
      await press(budi, "Kembali ke daftar kasus");
      await click(
        budi,
        `[...document.querySelectorAll("main a")].find(({ textContent }) => /^Semua kasus/.test(textContent))`,
      );
      await click(
        budi,
        `[...document.querySelectorAll("main li a")].find((one) => one.closest("li").textContent.includes("${NUMBER}"))`,
      );
      await click(budi, `document.querySelector("main input[type=checkbox]")`);
      await expect(ani.current.requirements.first()).toBeChecked();
      await ani.current.tick(ani.current.requirements.first(), false);
      await until(budi, `document.querySelector("main input[type=checkbox]")?.checked === false`);
    } finally {
      await budi.close();
      await ani.page.context().close();
      await office.stop();
    }
  });
}

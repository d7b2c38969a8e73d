/** A case at work, and papers to give it. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { PAPERS } from "../../../src/browser/places.ts";
import { straightCase } from "../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { type GivenFile, PapersPage } from "./papers.ts";
import { storeCases } from "./stored-cases.ts";

export const NUMBER = "077/PD/2026";
export const AT = "kasus/?kasus=uji-077-PD-2026";

export const file = (name: string, content: string | Buffer): GivenFile => ({
  name,
  // What the name and the system say counts for nothing.
  mimeType: "application/x-lain",
  buffer: Buffer.from(content),
});

/** A photo as the page's own canvas makes it: `across` × `down` pixels of noise, so that it has some weight. */
export async function photo(page: Page, across: number, down: number): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([w, h]) => {
      const canvas = new OffscreenCanvas(w, h);
      const pen = canvas.getContext("2d");
      for (let x = 0; x < w; x += 20) {
        for (let y = 0; y < h; y += 20) {
          if (pen) pen.fillStyle = `hsl(${(x * 7 + y * 13) % 360} 80% ${(x + y) % 90}%)`;
          pen?.fillRect(x, y, 20, 20);
        }
      }
      const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 1 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let latin = "";
      for (const byte of bytes) latin += String.fromCharCode(byte);
      return btoa(latin);
    },
    [across, down] as const,
  );
  return Buffer.from(base64, "base64");
}

export const pdf = () => readFile("dist/sop/pengelolaan-data/formulir-kosong-a4.pdf");

/** Opens a case with one step done. */
export async function begun(page: Page): Promise<PapersPage> {
  await storeCases(page, [
    straightCase(SOP, { number: NUMBER, done: 1, openedAt: Date.now() - 3_600_000 }),
  ]);
  await page.goto(AT);
  const papers = new PapersPage(page);
  await papers.begin();
  return papers;
}

/** How many papers the store has. */
export const keysOfPapers = (page: Page): Promise<number> =>
  page.evaluate(
    (prefix) =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open("sop-kaltim");
        opening.onsuccess = () => {
          const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
          const asking = opening.result.transaction("data").objectStore("data").count(range);
          asking.onsuccess = () => {
            opening.result.close();
            resolve(asking.result);
          };
        };
      }),
    PAPERS.at(""),
  );

/** Papers on a device with little room: told before it bites, and what does not fit is named and loses nothing. */
import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { AT, begun, file, keysOfPapers } from "../pages/given-papers.ts";

const QUOTA = 6_000_000;

/**
 * From the next page on the site has this much room, as phones do. Chromium's own override reaches neither
 * what it says of the room left nor what it takes in a window like the tests'.
 */
const withRoom = (page: Page, quota: number) =>
  page.addInitScript((most) => {
    const { estimate } = StorageManager.prototype;
    StorageManager.prototype.estimate = async function () {
      return { ...(await estimate.call(this)), quota: most };
    };
    const { put } = IDBObjectStore.prototype;
    let left = most;
    IDBObjectStore.prototype.put = function (...given) {
      const size = (given[0] as { bytes?: Uint8Array } | null)?.bytes?.length ?? 0;
      if (size > left) throw new DOMException("", "QuotaExceededError");
      left -= size;
      return put.apply(this, given);
    };
  }, quota);

test("what is left is told before, a file that does not fit is named, and nothing is lost", async ({
  page,
}) => {
  const papers = await begun(page);
  await withRoom(page, QUOTA);
  await page.goto(AT);
  await papers.begin();
  const left = papers.section.getByText(/^Ruang penyimpanan tersisa /);
  await expect(left).toHaveText(/ 5,9 MB\.$/);

  await papers.attach(file("muat.bin", randomBytes(500_000)));
  await expect(left).toHaveText(/ 5,[34] MB\.$/);
  await papers.attach(file("terlalu besar.bin", randomBytes(QUOTA)), file("kecil.txt", "muat"));
  const refusal = papers.section.getByText(/^“terlalu besar.bin”: tidak disimpan\./);
  await expect(refusal).toContainText(/penuh|ruang/i);
  await expect(papers.rows).toHaveCount(2);

  await page.reload();
  await expect(papers.rows).toHaveText([/muat\.bin/, /kecil\.txt/]);
  await expect.poll(() => keysOfPapers(page)).toBe(2);
});

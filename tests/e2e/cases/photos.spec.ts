/** Photos as phones take them: turned by a note in the file, and with the place where they were taken. */
import { readFile } from "node:fs/promises";
import { cornersAt, type Orientation, photoOf, seenIn } from "../../support/photos.ts";
import { expect, test } from "../journeys.ts";
import { begun, file } from "../pages/given-papers.ts";
import type { PapersPage } from "../pages/papers.ts";

// A phone held upright, with a finger for a pointer.
test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const TURNS: readonly Orientation[] = [1, 3, 6, 8];

const nameOf = (turn: Orientation) => `foto ${turn}.jpg`;

async function keptOf(papers: PapersPage, name: string): Promise<Buffer> {
  const download = papers.page.waitForEvent("download");
  await papers.act("Unduh", name).click();
  return readFile(await (await download).path());
}

test("photos from the camera are kept upright and without their place, whichever way the phone was held", async ({
  page,
}) => {
  const papers = await begun(page);
  const camera = page.getByLabel("Ambil foto");
  await expect(camera).toHaveAttribute("capture", "environment");
  await expect(camera).toHaveAttribute("accept", "image/*");
  const large = { across: 2_010, down: 1_005, quality: 95 };
  const photos = await Promise.all(
    TURNS.map(async (orientation) =>
      file(nameOf(orientation), await photoOf({ ...large, orientation })),
    ),
  );
  // So small that drawn anew it only weighs more: its place must not stay for that.
  const small = file(
    "kecil.jpg",
    await photoOf({ across: 400, down: 200, orientation: 6, quality: 20 }),
  );
  await camera.setInputFiles([...photos, small]);
  await expect(papers.rows).toHaveCount(5);
  for (const turn of TURNS) {
    await expect(papers.section).toContainText(
      new RegExp(
        `“${nameOf(turn)}” dilampirkan, diperkecil dari .+; data lokasi di dalamnya sudah dihapus`,
      ),
    );
    const { corners, ...seen } = await seenIn(await keptOf(papers, nameOf(turn)));
    expect(seen, nameOf(turn)).toMatchObject({ width: 2_000, height: 1_000, notes: false });
    expect(seen.orientation ?? 1).toBe(1);
    expect(cornersAt(corners), nameOf(turn)).toEqual([0, 1, 2, 3]);
  }
  await expect(papers.section).toContainText(
    /“kecil.jpg” dilampirkan \(.+\), digambar ulang tanpa data lokasi di dalamnya\./,
  );
  expect(await seenIn(await keptOf(papers, "kecil.jpg"))).toMatchObject({
    ...{ width: 400, height: 200, notes: false },
  });
  await page.getByLabel(/^Perkecil foto/).uncheck();
  await expect(page.getByText(/Bila di dalamnya ada data lokasi, data itu ikut/)).toBeVisible();
  await camera.setInputFiles({ ...small, name: "asli.jpg" });
  await expect(papers.rows).toHaveCount(6);
  expect(await keptOf(papers, "asli.jpg")).toEqual(small.buffer);
});

/** The site as it is built for an office that shares its cases, before any device of it has joined. */
import { expect, test } from "../fixtures.ts";
import { readVitals, recordVitals } from "../measure/vitals.ts";
import { expectNoFindings } from "../pages/audit.ts";
import { CaseListPage } from "../pages/case-list.ts";

test("it says how cases are shared, and nothing of who works there", async ({ request }) => {
  const answer = await request.get("bersama.json");
  expect(await answer.json()).toEqual({
    format: "sop-bersama",
    version: 1,
    path: "bersama",
    stream: "KASUS",
    papers: "LAMPIRAN",
    shareNew: false,
    retention: null,
  });
});

test("the privacy page and the foot of every page say what leaves the browser", async ({
  page,
}) => {
  const leaves = "Hanya kasus yang Anda bagikan meninggalkan peramban ini, ke peladen kantor.";
  for (const path of ["./", "privasi/", "kasus/"]) {
    await page.goto(path);
    await expect(page.getByText(leaves)).toBeVisible();
    await expect(page.getByText("Tidak ada data yang dikirim")).toHaveCount(0);
  }
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto("privasi/");
    const text = page.getByRole("main");
    await expect(text).toContainText("Kasus yang Anda bagikan dikirim ke peladen kantor ini");
    await expect(text).toContainText("tidak pernah dikirim atau ikut cadangan");
    await expect(text).toContainText("Isi berkas lampirannya ikut dikirim");
    await expect(text).not.toContainText("isi berkas lampiran tetap di peramban");
    await expect(text).not.toContainText("tidak mengirim data Anda ke mana pun");
    await expectNoFindings(page, colorScheme);
  }
});

test("a browser that has not joined reaches for no server, and works as ever", async ({ page }) => {
  const sockets: string[] = [];
  page.on("websocket", (socket) => sockets.push(socket.url()));
  const list = new CaseListPage(page);
  await list.goto();
  const join = page.getByRole("link", { name: "Gabungkan perangkat ini" });
  await join.waitFor();
  await expect(page.getByText("Hanya kasus yang dibagikan dikirim")).toBeVisible();
  await expectNoFindings(page, "the list of an office that shares");
  await join.click();
  await page.getByRole("button", { name: "Buat kunci perangkat ini" }).waitFor();
  expect(sockets).toEqual([]);
});

test("the line of the office comes into a place of its own, and moves no link", async ({
  page,
}) => {
  await recordVitals(page);
  // Long after the list stands: its part of the program is slow to come.
  const opens = Promise.withResolvers<void>();
  await page.route("**/OfficeBar*.js", async (route) => {
    await opens.promise;
    await route.continue();
  });
  await new CaseListPage(page).goto();
  const begin = page.getByRole("link", { name: "Mulai kasus baru" });
  const before = await begin.boundingBox();
  opens.resolve();
  await page.getByRole("link", { name: "Gabungkan perangkat ini" }).waitFor();
  expect(await begin.boundingBox()).toEqual(before);
  expect((await readVitals(page)).moved).toEqual([]);
});

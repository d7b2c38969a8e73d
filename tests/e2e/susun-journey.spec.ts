/**
 * The whole way of an office: our own table is pasted from Word, drawn, identified, tried and handed out as a
 * zip; whoever publishes takes it in by the command, builds, and a case is run by it.
 */
import { execFile } from "node:child_process";
import { cp, rm } from "node:fs/promises";
import { promisify } from "node:util";
import { serveSite } from "../../src/build/serve/server.ts";
import { PENGELOLAAN_DATA as OURS } from "../support/sops.ts";
import { expect, test } from "./fixtures.ts";
import { long } from "./long.ts";
import { CasePage } from "./pages/case.ts";
import { CaseListPage } from "./pages/case-list.ts";
import { EditorPage } from "./pages/editor.ts";

// A name that is not there is told long before the time for the build is over.
test.use({ actionTimeout: 30_000 });

const NAME = "Pengelolaan Data Sektoral";
const OFFICER = { name: "Petugas Uji", nip: "198703142010012003", position: "Jabatan uji" };
/** Beside content/, since its pages import from where they stand. */
const CONTENT = ".content-susun";
const SITE = ".cache/susun-site";
const env = { ...process.env, CONTENT_DIR: CONTENT, CACHE_DIR: "./.cache/susun-astro" };
const run = (...args: string[]) => promisify(execFile)(process.execPath, args, { env });

test("an office publishes our own SOP from its table, in less than 60 acts, and works by it", async ({
  page,
}) => {
  long("builds the site with the SOP that was written");
  const editor = new EditorPage(page);
  let acts = 0;
  const act = async (done: Promise<unknown>) => {
    acts += 1;
    await done;
  };
  await editor.begin();
  acts += await editor.takeTable(OURS);
  await act(editor.open("Identitas"));
  await act(page.getByLabel("Nama SOP").fill(NAME));
  await act(page.getByLabel("Pemerintah", { exact: true }).fill(OURS.identity.government));
  await act(page.getByLabel("Unit kerja").fill(OURS.identity.unit));
  await act(page.getByRole("button", { name: "Tambah tanda tangan" }).click());
  await act(page.getByLabel("Penanda tangan ke-1").selectOption({ index: 1 }));
  await act(editor.open("Coba jalankan"));
  await act(page.getByRole("button", { name: "Jalankan semua yang tersisa" }).click());
  await expect(page.getByText("Semua jalan sudah dicoba; tidak ada yang buntu.")).toBeVisible();
  await act(editor.open("Keluar"));
  const coming = page.waitForEvent("download");
  await act(page.getByRole("button", { name: "Unduh zip terbitan" }).click());
  const zip = await coming;
  console.log(`acts from an empty page to the zip: ${acts}`);
  expect(acts, "acts from an empty page to the zip").toBeLessThan(60);

  await rm(CONTENT, { recursive: true, force: true });
  await cp("content", CONTENT, { recursive: true });
  await cp(await zip.path(), `${CONTENT}/terbit.zip`);
  const { stdout } = await run(
    "src/build/sop/command.ts",
    "terbitkan",
    `${CONTENT}/terbit.zip`,
    "--ya",
  );
  expect(stdout).toContain(`Terbit: SOP ${NAME}`);
  await rm(`${CONTENT}/terbit.zip`);
  await run("node_modules/astro/bin/astro.mjs", "build", "--outDir", SITE);
  const site = await serveSite({ root: SITE });
  try {
    await page.goto(`${site.url}kasus/`);
    const list = new CaseListPage(page);
    await list.start({ number: "1/2026", subject: "Uji", applicant: "Uji", sop: NAME });
    const current = new CasePage(page);
    for (const [n, step] of OURS.steps.slice(0, 2).entries()) {
      if (n > 0) await current.goOn();
      await expect(page.getByRole("heading", { name: /^Langkah \d+:/ })).toContainText(
        step.activity,
      );
      await current.tickAll();
      await current.signAs(OFFICER);
      await current.complete();
    }
    await page.goto(`${site.url}sop/pengelolaan-data-sektoral/`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(NAME);
  } finally {
    await site.stop();
    await rm(CONTENT, { recursive: true, force: true });
  }
});

/** Every place that takes a file: what it says is of the file that was chosen last, as it is now, or gone. */
import { writeFile } from "node:fs/promises";
import type { Locator, Page, TestInfo } from "@playwright/test";
import { writeCaseFile } from "../../src/core/exchange/write-case-file.ts";
import { caseFileOf, sealed } from "../support/paper-cases.ts";
import { shortCase } from "../support/short-cases.ts";
import { expect, test } from "./fixtures.ts";
import { expectNoFindings } from "./pages/audit.ts";
import { CaseListPage } from "./pages/case-list.ts";
import { readStored } from "./pages/stored-cases.ts";

const backupOf = (...numbers: string[]) =>
  [
    JSON.stringify({ format: "sop-cadangan", version: 1, createdAt: 0, cases: numbers.length }),
    ...numbers.map((number) => writeCaseFile(shortCase(number), 0)),
    JSON.stringify({ end: numbers.length }),
    "",
  ].join("\n");

const whole = caseFileOf(sealed());

/** A place that takes a file, two states of one file, and what it says of each. */
interface Picker {
  what: string;
  path: string;
  field: string;
  name: string;
  before: [content: string, said: string | RegExp];
  after: [content: string, said: string | RegExp];
}

const PICKERS: Picker[] = [
  {
    what: "verification",
    path: "/verifikasi/",
    field: "Pilih PDF atau berkas kasus",
    name: "kasus.json",
    before: [whole, "Seluruh 30 catatan cocok"],
    after: [
      whole.replace("Salah ketik.", "Salah ketik!"),
      /^Catatan ke-\d+ tidak cocok|Berkas ini tidak utuh/,
    ],
  },
  {
    what: "opening a case file",
    path: "/kasus/?tampil=berkas",
    field: "Berkas kasus",
    name: "kasus.json",
    before: [writeCaseFile(shortCase("071/PD/2026"), 0), "Kasus akan ditambahkan dengan 1 catatan"],
    after: ["{}", "Berkas ini bukan berkas kasus."],
  },
  {
    what: "restoring",
    path: "/kasus/?tampil=penyimpanan",
    field: "Berkas cadangan",
    name: "cadangan.jsonl",
    before: [backupOf("1", "2"), "2 kasus akan ditambahkan"],
    after: [backupOf("1"), "1 kasus akan ditambahkan"],
  },
  {
    what: "a colleague's file among the figures",
    path: "/pemantauan/",
    field: "Tambah berkas rekan",
    name: "rekan.json",
    before: ["{", "isinya rusak atau terpotong"],
    after: ["{}", "Berkas ini bukan berkas kasus."],
  },
];

async function open(page: Page, { path, field, name }: Picker, info: TestInfo) {
  await page.goto(path);
  const input = page.getByLabel(field, { exact: path.includes("berkas") });
  const file = info.outputPath(name);
  const choose = async (content: string) => {
    await writeFile(file, content);
    await input.setInputFiles(file);
  };
  return { input, choose, says: (text: string | RegExp) => page.getByText(text).first() };
}

const dropNothing = (input: Locator) =>
  input.evaluate((element) =>
    element.dispatchEvent(
      new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() }),
    ),
  );

for (const picker of PICKERS) {
  const { what, before, after } = picker;

  test(`${what}: a file that has changed on disk is read again`, async ({ page }, info) => {
    const { choose, says } = await open(page, picker, info);
    await choose(before[0]);
    await expect(says(before[1])).toBeVisible();
    await choose(after[0]);
    await expect(says(after[1])).toBeVisible();
    await expect(says(before[1])).toHaveCount(0);
  });

  test(`${what}: a choice given up leaves nothing of the file before`, async ({ page }, info) => {
    const { input, choose, says } = await open(page, picker, info);
    await choose(before[0]);
    await expect(says(before[1])).toBeVisible();
    await input.dispatchEvent("cancel");
    await expect(says(before[1])).toHaveCount(0);
    if (picker.path === "/pemantauan/") return;
    await choose(before[0]);
    await expect(says(before[1])).toBeVisible();
    await dropNothing(input);
    await expect(says(before[1])).toHaveCount(0);
  });
}

/** As the browser gives files: by the picker, or dropped together. */
const several = (...files: [name: string, content: string][]) =>
  files.map(([name, content]) => ({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(content),
  }));

test("several case files are opened by one plan and one press, the odd ones named", async ({
  page,
}) => {
  await page.goto("/kasus/?tampil=berkas");
  await page
    .getByLabel("Berkas kasus", { exact: true })
    .setInputFiles(
      several(
        ["a.json", writeCaseFile(shortCase("071/PD/2026"), 0)],
        ["b.json", writeCaseFile(shortCase("071/PD/2026", ["satu"]), 0)],
        ["c.kasus.txt", writeCaseFile(shortCase("072/PD/2026"), 0)],
        ["arsip.zip", "PK\u0003\u0004a.pdf"],
        ["cadangan.jsonl", backupOf("1")],
      ),
    );
  const plan = page.getByRole("region", { name: "Rencana untuk semua berkas" });
  const lines = plan.getByRole("listitem");
  await expect(lines).toHaveCount(5);
  await expect(lines.nth(3)).toContainText("berkas ZIP");
  await expect(lines.nth(4)).toContainText("Cadangan: 1 kasus akan ditambahkan.");
  await expectNoFindings(page, "a plan for several files");
  await plan.getByRole("button", { name: "Buka 4 berkas" }).click();
  await expect(plan).toContainText("4 berkas dibuka.");
  await expect(lines.nth(4)).toContainText("Cadangan: 1 kasus ditambahkan.");
  await expect(plan.getByRole("button")).toHaveCount(0);
  const list = new CaseListPage(page);
  await list.goto();
  await expect(list.row("071/PD/2026")).toHaveCount(1);
  await expect(list.row("072/PD/2026")).toHaveCount(1);
  expect(await readStored(page, "case/071/PD/2026")).toMatchObject({ log: { length: 2 } });
});

test("reading several files can be stopped, and nothing has changed", async ({ page }) => {
  // Whatever the reader is busy with: it does not answer.
  await page.route("**/inspector-worker*", () => undefined);
  await page.goto("/kasus/?tampil=berkas");
  const text = writeCaseFile(shortCase("071/PD/2026"), 0);
  await page
    .getByLabel("Berkas kasus", { exact: true })
    .setInputFiles(several(["a.json", text], ["b.json", text]));
  await page.getByRole("button", { name: "Hentikan" }).click();
  const plan = page.getByRole("region", { name: "Rencana untuk semua berkas" });
  await expect(plan).toContainText("Pembacaan dihentikan. Tidak ada kasus yang berubah.");
});

test("several files dropped on verification each get their verdict, in their order", async ({
  page,
}) => {
  await page.goto("/verifikasi/");
  await expect(async () => {
    await page.evaluate(
      (content) => {
        const data = new DataTransfer();
        for (const [name, text] of content) data.items.add(new File([text], name));
        const drop = { bubbles: true, cancelable: true, dataTransfer: data };
        document.body.dispatchEvent(new DragEvent("drop", drop));
      },
      [
        ["utuh.kasus.txt", whole],
        ["berubah.json", PICKERS[0]?.after[0] ?? ""],
        ["lain.json", "{}"],
      ] as const,
    );
    await expect(page.getByText("3 dari 3 berkas diperiksa.")).toBeVisible();
  }).toPass();
  const of = (name: string) =>
    page.getByRole("region", { name: new RegExp(`^Berkas \\d: ${name}$`) });
  await expect(of("utuh.kasus.txt")).toContainText("Seluruh 30 catatan cocok");
  await expect(of("berubah.json")).toContainText("Catatan berubah");
  await expect(of("lain.json")).toContainText("Bukan berkas dari situs ini");
  await expectNoFindings(page, "verdicts of several files");
});

test("several backups are restored by one plan; a colleague's files count together", async ({
  page,
}) => {
  await page.goto("/kasus/?tampil=penyimpanan");
  await page
    .getByLabel("Berkas cadangan")
    .setInputFiles(several(["satu.jsonl", backupOf("1")], ["dua.jsonl", backupOf("1", "2")]));
  const plan = page.getByRole("region", { name: "Rencana untuk semua berkas" });
  const lines = plan.getByRole("listitem");
  await expect(lines).toContainText([
    "satu.jsonl. Cadangan: 1 kasus akan ditambahkan.",
    "dua.jsonl. Cadangan: 2 kasus akan ditambahkan.",
  ]);
  await plan.getByRole("button", { name: "Buka 2 berkas" }).click();
  await expect(lines).toContainText([
    "satu.jsonl. Cadangan: 1 kasus ditambahkan.",
    "dua.jsonl. Cadangan: 1 kasus ditambahkan, 1 kasus sudah ada di sini.",
  ]);
  await expectNoFindings(page, "several backups restored");
  await page.goto("/pemantauan/");
  await page
    .getByLabel("Tambah berkas rekan")
    .setInputFiles(
      several(["tiga.jsonl", backupOf("3")], ["empat.json", "{"], ["lima.jsonl", backupOf("5")]),
    );
  await expect(page.getByText("tiga.jsonl", { exact: true })).toBeVisible();
  await expect(page.getByText("lima.jsonl", { exact: true })).toBeVisible();
  await expect(page.getByRole("alert")).toContainText("empat.json: Berkas ini tidak dapat dibaca");
});

/** Every place that takes a file: what it says is of the file that was chosen last, as it is now, or gone. */
import { writeFile } from "node:fs/promises";
import type { Locator, Page, TestInfo } from "@playwright/test";
import { writeCaseFile } from "../../src/core/exchange/write-case-file.ts";
import { caseFileOf, sealed } from "../support/paper-cases.ts";
import { shortCase } from "../support/short-cases.ts";
import { expect, test } from "./fixtures.ts";

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

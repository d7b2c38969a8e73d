import { digestOf } from "../../../src/core/case/chain.ts";
import type { Command } from "../../../src/core/case/commands.ts";
import { writeCaseFile } from "../../../src/core/exchange/write-case-file.ts";
import type { Sop } from "../../../src/core/sop/schema.ts";
import { officer, straightCommands, straightRoute } from "../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { told } from "../../support/story.ts";
import { expect, test } from "../journeys.ts";
import { Journey } from "../pages/journey.ts";
import { storeCases } from "../pages/stored-cases.ts";

const [first, second] = straightRoute(SOP);
if (!first || !second) throw new Error("two steps expected");
const NUMBER = "161/PD/2026";
const CASE = "/kasus/?kasus=uji-161-PD-2026";
const openedAt = () => Date.now() - 3_600_000;

/** As if published before: the first step then took another time. */
const OLDER: Sop = {
  ...SOP,
  version: "0.9",
  steps: SOP.steps.map((step) => (step.id === first.id ? { ...step, duration: "9 hari" } : step)),
};

/** One step more, before the others, in which a case can stand. */
const LONGER: Sop = {
  ...OLDER,
  steps: [
    {
      ...first,
      id: "langkah-lama",
      number: 1,
      outcomes: [{ id: "lanjut", label: "Lanjut", target: { step: first.id } }],
    },
    ...SOP.steps.map((step) => ({ ...step, number: step.number + 1 })),
  ],
};

test("a case of an older version is told of the newer one, sees what changes, and moves", async ({
  page,
}) => {
  const { log } = told(straightCommands(OLDER, { number: NUMBER, done: 1, openedAt: openedAt() }));
  const journey = new Journey(page, SOP);
  await page.goto("/kasus/?tampil=berkas");
  await page.getByLabel("Berkas kasus").setInputFiles({
    name: "lama.kasus.json",
    mimeType: "application/json",
    buffer: Buffer.from(writeCaseFile(log, Date.now())),
  });
  await page.getByRole("button", { name: "Tambahkan kasus" }).click();
  await expect(page.getByText(`SOP ini sudah terbit versi ${SOP.version}`)).toBeVisible();
  const tick = page.getByRole("group", { name: "Kelengkapan" }).getByRole("checkbox").first();
  await tick.check();
  await page.getByRole("link", { name: "Lihat yang berubah" }).click();
  await expect(journey.heading()).toHaveText("Pindah ke versi baru");
  await expect(
    page.getByText(`Langkah ${first.number}, Waktu: “9 hari” menjadi “${first.duration}”.`),
  ).toBeVisible();
  await expect(page.getByText(`Kasus berlanjut pada langkah ${second.number}:`)).toBeVisible();
  await page.getByRole("button", { name: `Pindah ke versi ${SOP.version}` }).click();

  expect((await journey.step()).id).toBe(second.id);
  await expect(journey.heading()).toBeFocused();
  await expect(page.getByText(`${SOP.identity.name} versi ${SOP.version}`)).toBeVisible();
  await expect(page.getByRole("link", { name: "Lihat yang berubah" })).toHaveCount(0);
  await expect(tick).toBeChecked();
  await journey.forward();
  await journey.section("Riwayat");
  await expect(page.getByText(`Kasus pindah ke SOP versi ${SOP.version}.`)).toBeVisible();
});

test("where the step in hand is gone, a person says where the work goes on", async ({ page }) => {
  await storeCases(page, [
    told(straightCommands(LONGER, { number: NUMBER, done: 0, openedAt: openedAt() })).log,
  ]);
  const journey = new Journey(page, SOP);
  await page.goto(CASE);
  await journey.act("Pindah ke versi baru");
  await expect(page.getByText("Langkah 1 ditiadakan:")).toBeVisible();
  await page.getByRole("button", { name: `Pindah ke versi ${SOP.version}` }).click();
  await expect(page.getByRole("alert")).toContainText("Pilih langkah untuk melanjutkan.");
  await page.getByLabel("Lanjutkan dari langkah").selectOption(first.id);
  await page.getByRole("button", { name: `Pindah ke versi ${SOP.version}` }).click();
  expect((await journey.step()).id).toBe(first.id);
});

test("a sealed case never moves", async ({ page }) => {
  const walk = { number: NUMBER, done: straightRoute(OLDER).length, openedAt: openedAt() };
  const commands = straightCommands(OLDER, walk);
  await storeCases(page, [told([...commands, signOff(commands)]).log]);
  await page.goto(CASE);
  await expect(page.getByRole("heading", { name: "Kasus telah disahkan" })).toBeVisible();
  await expect(page.getByText("sudah terbit versi")).toHaveCount(0);
  await page.getByRole("link", { name: "Berkas dan tindakan" }).click();
  await expect(page.getByRole("link", { name: "Buka kembali kasus" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Pindah ke versi baru" })).toHaveCount(0);
  await page.goto(`${CASE}&tampil=pindah`);
  await expect(page.getByRole("heading", { name: "Kasus telah disahkan" })).toBeVisible();
});

/** Signs off the case that these commands lead to, every signature left for paper. */
function signOff(commands: readonly Command[]): Command {
  const { state } = told(commands);
  if (state === null) throw new Error("no case");
  const time = state.last.recordedAt + 60_000;
  return {
    type: "signOff",
    digest: digestOf(state.last),
    signatories: OLDER.signOff.map(({ id, actor }) => ({
      role: id,
      person: officer(OLDER, actor),
      mark: { kind: "paper" },
    })),
    occurredAt: time,
    recordedAt: time,
  };
}

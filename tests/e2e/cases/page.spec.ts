/** The page of a case is the case: what it is, how it stands, what to do, seen without scrolling. */
import { requirementsOf } from "../../../src/core/sop/graph.ts";
import { wita } from "../../support/calendars.ts";
import { forward, officer, straightCase, straightRoute } from "../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { expect, test } from "../journeys.ts";
import { long } from "../long.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { rememberPeople, storeCases } from "../pages/stored-cases.ts";

const NUMBER = "000.9.3/107/TIK/2026";
const SUBJECT = "Pembaruan data UMKM terverifikasi semester II";
const CASE = "/kasus/?kasus=uji-000-9-3-107-TIK-2026";

/** A working day in a year whose holidays are known. */
const NOW = wita("2026-11-24 15.00");

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(NOW);
  const openedAt = NOW - 26 * 3_600_000;
  await storeCases(page, [
    straightCase(SOP, { number: NUMBER, subject: SUBJECT, done: 5, openedAt }),
  ]);
});

for (const [window, size, highest] of [
  ["a laptop", { width: 1366, height: 768 }, 160],
  ["a phone", { width: 360, height: 740 }, 310],
] as const) {
  test.describe(`on ${window}`, () => {
    test.use({ viewport: size });
    test("the case is named once, its header is low, its act in reach", async ({ page }) => {
      await page.goto(CASE);
      const title = page.getByRole("heading", { level: 1 });
      await expect(title).toHaveCount(1);
      await expect(title).toHaveText(`${NUMBER} ${SUBJECT}`);
      await expect(page).toHaveTitle(new RegExp(`^${NUMBER} · Langkah 6: `));
      const clocks = await page.locator(".k-clocks").boundingBox();
      expect(clocks?.height, "one line of clocks").toBeLessThan(30);
      await expect(page.getByText("Kurang 1 kelengkapan")).toBeInViewport();
      await expect(title, "a case opens at its head").toBeInViewport({ ratio: 1 });
      expect(await page.evaluate(() => scrollY)).toBe(0);
      const header = await page.locator(".k-case-header").boundingBox();
      expect(header?.height).toBeLessThanOrEqual(highest);
      await expect(page.getByRole("button", { name: "Selesaikan langkah" })).toBeInViewport({
        ratio: 1,
      });
    });
  });
}

test("the current step is marked among the steps, and nothing scrolls inside the page", async ({
  page,
}) => {
  await page.goto(CASE);
  const steps = page.getByRole("navigation", { name: "Langkah-langkah" });
  await expect(steps.locator("[aria-current=step]")).toContainText("Sedang dikerjakan");
  await expect(steps.locator("[aria-current=step]")).toHaveCount(1);
  const scrolls = await page
    .locator(".k-case-side, .k-case-side *")
    .evaluateAll((all) =>
      all
        .filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowY))
        .map((one) => one.className),
    );
  expect(scrolls).toEqual([]);
});

test("each outcome says where it leads before it is chosen", async ({ page }) => {
  const step = straightRoute(SOP)[5];
  if (!step) throw new Error("six steps expected");
  await page.goto(CASE);
  const group = page.getByRole("group", { name: "Hasil" });
  for (const { label, target } of step.outcomes) {
    const to = "step" in target ? SOP.steps.find(({ id }) => id === target.step) : undefined;
    const way = to?.id === step.id ? "Kembali ke langkah" : "Lanjut ke langkah";
    await expect(
      group.getByRole("radio", { name: label, exact: true }),
    ).toHaveAccessibleDescription(new RegExp(`^${way} ${to?.number}, `));
  }
});

test("deleting stands apart; who is remembered can be forgotten where the data is kept", async ({
  page,
}) => {
  // A button that comes to life is measured in its own colours, not on the way to them.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`${CASE}&tampil=kelola`);
  await expect(page.getByRole("main").locator(".k-acts-danger").getByRole("link")).toHaveText(
    "Hapus kasus",
  );
  const { name, nip, position } = officer(SOP, SOP.actors[0]?.id ?? "");
  await page.goto(`${CASE}&tampil=batalkan`);
  await page.getByLabel("Alasan", { exact: true }).fill("Ditarik");
  await page.getByLabel("Nama yang membatalkan").fill(name);
  await page.getByLabel("NIP", { exact: true }).fill(nip);
  await page.getByLabel("Jabatan", { exact: true }).fill(position);
  await page.getByRole("button", { name: "Batalkan kasus" }).click();
  await page.getByRole("heading", { name: "Kasus dibatalkan" }).waitFor();
  await expect(page.locator(".k-clocks")).toHaveCount(0);
  await page.goto("/kasus/?tampil=penyimpanan");
  await page.getByRole("button", { name: `Lupakan ${name}` }).click();
  await expect(page.getByText("Orang yang diingat")).toHaveCount(0);
  const stored = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
  await expect.poll(stored).not.toContain(name);
});

test("an ordinary step is four acts from the list", async ({ page }) => {
  const route = straightRoute(SOP);
  const done = route.findIndex(
    (step) => step.outcomes.length === 1 && requirementsOf(step).length === 1,
  );
  const step = route[done];
  if (!step) throw new Error("a step with one paper and no choice expected");
  await storeCases(page, [
    straightCase(SOP, { number: "108/2026", done, openedAt: Date.now() - 3_600_000 }),
  ]);
  await rememberPeople(page, { [`${SOP.id}/${step.actor}`]: officer(SOP, step.actor) });
  await page.goto("/kasus/");
  let acts = 0;
  const act = (done: Promise<void>) => {
    acts += 1;
    return done;
  };
  await act(new CaseListPage(page).open("108/2026"));
  for (const { label } of requirementsOf(step)) {
    await act(page.getByLabel(label).check());
    await page.getByText(`${label} dicentang.`).waitFor();
  }
  await act(page.getByRole("button", { name: "Selesaikan langkah" }).click());
  await act(page.getByRole("button", { name: "Ya, catat langkah ini" }).click());
  await expect(page.getByRole("heading", { name: /selesai dicatat$/ })).toBeVisible();
  expect(acts).toBeLessThanOrEqual(4);
});

test("yesterday's paper is six acts from the list, a step with two outcomes included", async ({
  page,
}) => {
  const step = straightRoute(SOP)[5];
  if (!step || step.outcomes.length < 2) throw new Error("a step with a choice expected");
  await rememberPeople(page, { [`${SOP.id}/${step.actor}`]: officer(SOP, step.actor) });
  await page.goto("/kasus/");
  let acts = 0;
  const act = (done: Promise<void>) => {
    acts += 1;
    return done;
  };
  await act(new CaseListPage(page).open(NUMBER));
  for (const paper of requirementsOf(step)) await act(page.getByLabel(paper.label).check());
  await act(page.getByRole("radio", { name: forward(SOP, step).label, exact: true }).check());
  await act(page.getByLabel("Dikerjakan kemarin? Selesai jam (WITA)").fill("23:59"));
  await act(page.getByRole("button", { name: "Selesaikan langkah" }).click());
  await expect(page.getByText(/^Selesai .+ 23\.59 WITA$/)).toBeVisible();
  await act(page.getByRole("button", { name: "Ya, catat langkah ini" }).click());
  await expect(page.getByRole("heading", { name: /selesai dicatat$/ })).toBeVisible();
  expect(acts).toBeLessThanOrEqual(6);
  await page.goto(`${CASE}&tampil=riwayat`);
  const done = page.locator(".k-history > li").filter({ hasText: "dicatat kemudian" });
  await expect(done).toContainText("23.59 WITA");
});

test("the hour of yesterday and the fold below it are one answer, and none is asked that cannot be", async ({
  page,
}) => {
  await page.goto(CASE);
  const hour = page.getByLabel("Dikerjakan kemarin? Selesai jam (WITA)");
  await hour.fill("23:58");
  await expect(hour).toBeFocused();
  await page.getByText("Waktu, catatan, paraf").click();
  await expect(page.getByLabel("Selesai, jam (WITA)")).toHaveValue("23:58");
  await expect(page.getByRole("radio", { name: "Sebelumnya" })).toBeChecked();
  await expect(hour).toHaveCount(0);
  await page.getByText("Waktu, catatan, paraf").click();
  await hour.fill("");
  await expect(page.locator(".k-extras").last()).toContainText("Waktu: sekarang");

  await storeCases(page, [straightCase(SOP, { number: "1/2026", done: 0, openedAt: NOW - 1000 })]);
  await page.goto("/kasus/?kasus=uji-1-2026");
  await expect(page.getByText("Waktu, catatan, paraf")).toBeVisible();
  await expect(hour).toHaveCount(0);
});

test("of many steps, those that are done at the beginning are folded", async ({ page }) => {
  const [first] = SOP.steps;
  const [end] = SOP.ends;
  if (!first || !end) throw new Error("a step and an end expected");
  const steps = Array.from({ length: 13 }, (_, n) => {
    const target = n < 12 ? { step: `langkah-${n + 2}` } : { end: end.id };
    const outcomes = [{ id: "selesai", label: "Selesai", target }];
    return { ...first, id: `langkah-${n + 1}`, number: n + 1, outcomes };
  });
  const openedAt = NOW - 3_600_000;
  await storeCases(page, [
    straightCase({ ...SOP, steps }, { number: "2/2026", done: 6, openedAt }),
  ]);
  await page.goto("/kasus/?kasus=uji-2-2026");
  const list = page.getByRole("navigation", { name: "Langkah-langkah" });
  await expect(list.locator(".k-step:visible")).toHaveCount(8);
  await list.getByText("5 langkah pertama selesai").click();
  await expect(list.locator(".k-step:visible")).toHaveCount(13);
});

for (const size of [
  { width: 320, height: 640 },
  { width: 1366, height: 768 },
]) {
  test.describe(`with the text spaced as a reader may space it, ${size.width} px wide`, () => {
    test.use({ viewport: size, bypassCSP: true });
    test("no word breaks on any screen, nothing is cut or wider than the window", async ({
      page,
    }) => {
      long("seven screens, each measured twice and seen by axe");
      for (const screen of ["", "kerja", "serah", "kelola", "alur", "riwayat", "batalkan"]) {
        await page.goto(screen ? `${CASE}&tampil=${screen}` : "/kasus/");
        await page.locator(".ui-heading").waitFor();
        const before = await page.locator(".k-app").evaluate(cutTexts);
        await page.addStyleTag({
          content:
            "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }",
        });
        expect(await page.locator(".k-app").evaluate(brokenWords), screen).toEqual([]);
        // What is shortened on purpose stands in full elsewhere, spaced or not.
        const cut = await page.locator(".k-app").evaluate(cutTexts);
        const more = cut.filter((kind) => !(before.includes(kind) || SHORTENED.test(kind)));
        expect(more, screen).toEqual([]);
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        );
        expect(wider, screen).toBe(false);
      }
    });
  });
}

/** Names of steps beside their form, and a case in its row: in full in the heading and in the case. */
const SHORTENED = /\bk-(step-name|row-)/;

/** The classes of what hides a part of its text. */
function cutTexts(root: Element): string[] {
  return [...root.querySelectorAll("*")]
    .filter((one) => !one.closest(".ui-sr, svg, details:not([open]) > :not(summary)"))
    .filter((one) => /hidden|clip/.test(getComputedStyle(one).overflow) && one.textContent !== "")
    .filter(
      (one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1,
    )
    .map((one) => `${one.tagName} ${one.className}`);
}

/** Words that stand on two lines without a hyphen: what a soft hyphen parts counts as two. */
function brokenWords(root: Element): string[] {
  const broken: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent?.checkVisibility() || parent.closest(".ui-sr, svg, option, textarea")) continue;
    const text = node.textContent ?? "";
    for (const { 0: word, index } of text.matchAll(/\p{L}+/gu)) {
      const range = document.createRange();
      // The hyphen that is drawn before it, a line above, is measured with its first letter.
      range.setStart(node, text[index - 1] === "\u00AD" ? index + 1 : index);
      range.setEnd(node, index + word.length);
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
      if (new Set(boxes.map(({ top }) => Math.round(top))).size > 1) broken.push(word);
    }
  }
  return broken;
}

/** Our SOP as an office works by it: every actor an officer in a browser of his own, one of them offline in between. */
import { RecordedEventSchema } from "../../../src/core/exchange/event-schema.ts";
import { conformanceFaults } from "../../support/conformance.ts";
import { publishedSop } from "../../support/content.ts";
import { INSTALLED } from "../../support/nats.ts";
import type { Member } from "../../support/prepared-office.ts";
import { attachedText, pageTexts, readPdf } from "../../support/read-pdf.ts";
import { tour } from "../../support/tour.ts";
import { expect, test } from "../fixtures.ts";
import { long } from "../long.ts";
import { type OfficerAt, openOffice } from "./office.ts";

const sop = publishedSop();
const NIP = "198703142010012003";
const NUMBER = "021/PD/2026";
const REASON = "Angka belum cocok";
/** Ids as `npm run kantor -- anggota` makes them, a letter apart. */
const members: Member[] = sop.actors.map(({ name, short }, n) => ({
  id: "abcdefgh"[n]?.repeat(12) ?? "",
  name: `Petugas ${short}`,
  roles: [name],
}));

test("officers walk the SOP together, with every way back, to one sealed paper", async ({
  browser,
  baseURL,
}) => {
  test.info().skip(INSTALLED === null, "no nats-server here (Debian: apt install nats-server)");
  long("a browser for every actor of the SOP, and every step of it");
  const visits = tour(sop, sop.ends[0]?.id ?? "");
  expect(visits.filter(({ back }) => back).length).toBeGreaterThan(1);
  const { officers, stop } = await openOffice(browser, baseURL ?? "", members);
  const at = (actor: string) =>
    officers[sop.actors.findIndex(({ id }) => id === actor)] as OfficerAt;
  try {
    const [first] = visits;
    if (first === undefined) throw new Error("an SOP of no step");
    const opens = at(first.actor.id);
    await opens.list.goto();
    await opens.list.start({
      ...{ number: NUMBER, subject: "Data sektoral", applicant: "Bappeda" },
      sop: sop.identity.name,
    });
    await opens.office.share();
    const address = `kasus/${new URL(opens.page.url()).search}`;
    const others = officers.filter((officer) => officer !== opens);
    await Promise.all(
      others.map(async ({ list }) => {
        await list.goto();
        await list.openAmongAll(NUMBER);
      }),
    );
    for (const [n, visit] of visits.entries()) {
      const { current, office, page, front } = at(visit.actor.id);
      const isAway = n === Math.floor(visits.length / 2);
      await current.stepHeading(visit.step.number).waitFor();
      if (isAway) front.cut();
      await current.visit(visit, NIP, REASON);
      if (isAway) {
        await office.standing.getByText(/^Menunggu sambungan \(\d+\)$/).waitFor();
        front.mend();
        await page.evaluate(() => dispatchEvent(new Event("online")));
      }
      await office.isShared();
      if (n === visits.length - 1) break;
      // His next turn is then on screen as it comes.
      await current.goOn();
    }
    const sealer = at(sop.signOff[0]?.actor ?? "");
    await sealer.page.goto(address);
    await sealer.current.signOff();
    await sealer.office.isShared();
    const bytes = await sealer.current.downloadPdf();

    expect(conformanceFaults(bytes, true)).toEqual([]);
    const { text, record } = await readPdf(bytes, async (pdf) => ({
      text: (await pageTexts(pdf)).join("\n").replace(/\s+/g, " "),
      record: JSON.parse((await attachedText(pdf, "kasus.json")) ?? "null"),
    }));
    for (const { actor } of visits) expect(text).toContain(`Petugas ${actor.short}`);
    const events = record.case.events.map((event: unknown) => RecordedEventSchema.parse(event));
    const walked = events.flatMap(
      ({ event: { type, stepId, round, outcomeId } }: { event: Record<string, unknown> }) =>
        type === "StepCompleted" || type === "StepReturned" ? [[stepId, round, outcomeId]] : [],
    );
    expect(walked).toEqual(visits.map(({ step, round, outcome }) => [step.id, round, outcome.id]));
    expect(events.at(-1).event.type).toBe("CaseSealed");
    // Everybody has the sealed case, as it is.
    await Promise.all(
      officers.map(async ({ page, office }) => {
        await page.goto(address);
        await page.getByRole("button", { name: "Unduh PDF" }).waitFor();
        await office.isShared();
      }),
    );
  } finally {
    await stop();
  }
});

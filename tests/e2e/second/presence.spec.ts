/** Who looks at a shared case now: said between two browsers, and by nobody who does not look. */
import { expect } from "../fixtures.ts";
import { expectNoFindings } from "../pages/audit.ts";
import { type OfficerAt, opens, partOf, testOffice } from "./office.ts";

const ANI = { id: "aniaaaaaaaaa", name: "Ani Contoh", roles: [partOf(0)], position: "Kasi" };
const BUDI = { id: "budibbbbbbbb", name: "Budi Contoh", roles: [partOf(0)] };
const NUMBER = "1/PP";

/** The words about looking at cases that this page sent. Begin before its connection does. */
function saidBy({ page }: OfficerAt): string[] {
  const said: string[] = [];
  page.on("websocket", (socket) => {
    socket.on("framesent", ({ payload }) => {
      for (const [, word] of `${payload}`.matchAll(/"said":"([a-z]+)"/g)) said.push(word ?? "");
    });
  });
  return said;
}

/** The person looks at another tab, or comes back. */
const looks = ({ page }: OfficerAt, state: "hidden" | "visible") =>
  page.evaluate((value) => {
    // Back to what the browser says itself, which says it too when the page goes.
    if (value === "visible") Reflect.deleteProperty(document, "visibilityState");
    else Object.defineProperty(document, "visibilityState", { configurable: true, value });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);

testOffice(
  "who looks at a shared case is named to whoever looks too, and nobody else",
  { members: [ANI, BUDI], what: "two browsers, and axe in each of their states" },
  async (ani, budi) => {
    const said = saidBy(ani);
    const present = (officer: OfficerAt) => officer.office.standing.getByText(/^Sedang dibuka: /);

    // Of a case that is hers alone nothing is said.
    await opens(ani, NUMBER);
    await ani.office.standing.getByText("Di peramban ini", { exact: true }).waitFor();
    expect(said).toEqual([]);
    await ani.office.share();
    await expect.poll(() => said).toEqual(["came"]);

    await budi.list.goto();
    await budi.list.openAmongAll(NUMBER);
    await expect(present(budi)).toHaveText("Sedang dibuka: Ani Contoh (Kasi)");
    await expect(present(ani)).toHaveText("Sedang dibuka: Budi Contoh");
    await expectNoFindings(budi.page, "a case that a colleague looks at");

    // Who looks away is gone at once, and says nothing until he looks again.
    await looks(ani, "hidden");
    await expect(present(budi)).toHaveCount(0);
    const before = said.length;
    expect(said.at(-1)).toBe("left");
    await budi.current.tick(budi.current.requirements.first());
    await expect(ani.current.requirements.first()).toBeChecked();
    expect(said.length).toBe(before);
    await looks(ani, "visible");
    await expect(present(budi)).toHaveText("Sedang dibuka: Ani Contoh (Kasi)");
    await expect(present(ani)).toHaveText("Sedang dibuka: Budi Contoh");

    // So is who goes to another page, of the site or of any other.
    await ani.list.goto();
    await expect(present(budi)).toHaveCount(0);
    await ani.list.openAmongAll(NUMBER);
    await expect(present(budi)).toHaveCount(1);
    await ani.page.goto("about:blank");
    await expect(present(budi)).toHaveCount(0);
  },
);

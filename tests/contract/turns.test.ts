/** Who "Saya" is in an office, and when a notice says that a turn came. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Settings, SettingsStore } from "../../src/browser/kept/settings.ts";
import { makeKey } from "../../src/browser/sharing/key.ts";
import { followMember } from "../../src/checklist/sharing/as-member.ts";
import { watchTurns } from "../../src/checklist/sharing/turns.ts";
import { type Me, NOBODY } from "../../src/core/case/desk/me.ts";
import { MemoryServer, openMemoryStream } from "../support/memory-stream.ts";
import { at, complete, open, ticks } from "../support/officers.ts";
import { PENGELOLAAN_DATA } from "../support/sops.ts";
import { browsersOf, KEY, type Name, type OfficeBrowser } from "./support/office-browser.ts";

const [FIRST, SECOND] = PENGELOLAAN_DATA.steps;
const partOf = (step: typeof FIRST) =>
  PENGELOLAAN_DATA.actors.find(({ id }) => id === step?.actor)?.name ?? "";
const BUDI = "budibbbbbbbb";

/** As `openMe` keeps it, without a page. */
function meStore(first: Me) {
  let now = first;
  return {
    read: () => now,
    change: (next: Me) => {
      now = next;
    },
    subscribe: () => () => undefined,
  };
}

const settingsWith = (notify: boolean) =>
  ({
    read: async () => ({ notify }) as Settings,
    subscribe: () => () => undefined,
  }) as unknown as SettingsStore;

describe("an officer's browser in an office", () => {
  let server = new MemoryServer();
  let browsers: Record<Name, OfficeBrowser>;
  const told: string[] = [];

  beforeEach(async () => {
    told.length = 0;
    vi.stubGlobal(
      "Notification",
      class {
        constructor(title: string, { body }: { body: string }) {
          told.push(`${title}: ${body}`);
        }
      },
    );
    server = new MemoryServer();
    browsers = browsersOf(async () => openMemoryStream(server));
    const key = await makeKey(crypto.subtle);
    for (const browser of Object.values(browsers)) await browser.joins(key);
  });
  afterEach(async () => {
    for (const browser of Object.values(browsers)) await browser.goes();
    vi.unstubAllGlobals();
  });

  const watching = (browser: OfficeBrowser, me: Me, notify = true) => {
    browser.comes();
    if (browser.desk === null) throw new Error("no desk");
    const { session, kept, desk } = browser;
    watchTurns({ session, settings: settingsWith(notify), me: meStore(me) }, { desk, kept });
  };
  const goesOn = async () => {
    const { ani } = browsers;
    for (const tick of ticks(FIRST?.id ?? "", 2)) await ani.session.run(KEY, tick);
    await ani.session.run(KEY, complete(FIRST?.id ?? "", FIRST?.outcomes[0]?.id ?? "", 20));
  };
  const hasAll = (browser: OfficeBrowser) =>
    vi.waitFor(async () => expect(await browser.log()).toEqual(await browsers.ani.log()), 10_000);

  it("tells once that a colleague's step led to its officer, and nothing to whoever did it", async () => {
    const { ani, budi } = browsers;
    await ani.session.run(KEY, open());
    watching(budi, { name: "", roles: [partOf(SECOND)] });
    watching(ani, { name: "", roles: [partOf(FIRST), partOf(SECOND)] });
    await ani.desk?.share(KEY);
    await hasAll(budi);
    await goesOn();
    await hasAll(budi);
    await vi.waitFor(() => expect(told).toHaveLength(1), 10_000);
    expect(told[0]).toContain("Giliran Anda: langkah 2");
    const note = { type: "addNote", stepId: null, text: "Catatan", ...at(30) } as const;
    await ani.session.run(KEY, note);
    await hasAll(budi);
    expect(told).toHaveLength(1);
  });

  it("tells nothing until that is switched on, and nothing of the turns of others", async () => {
    const { ani, budi, citra } = browsers;
    await ani.session.run(KEY, open());
    watching(budi, { name: "", roles: [partOf(SECOND)] }, false);
    watching(citra, { name: "", roles: [partOf(FIRST)] });
    ani.comes();
    await ani.desk?.share(KEY);
    await vi.waitFor(() => expect(told).toHaveLength(1), 10_000);
    expect(told[0]).toContain("langkah 1");
    await goesOn();
    await hasAll(budi);
    await hasAll(citra);
    expect(told).toHaveLength(1);
  });

  it("is the member with the roles that the office says, until the person chooses otherwise", async () => {
    const { budi } = browsers;
    const mine = await budi.kept.desk();
    if (mine) await budi.kept.keepDesk({ ...mine, member: BUDI });
    budi.comes();
    if (budi.desk === null) throw new Error("no desk");
    const me = meStore(NOBODY);
    followMember(me, budi.desk, budi.kept);
    const office = openMemoryStream(server);
    const says = (roles: string[], position: string | null) => {
      const member = { id: BUDI, name: "Budi Contoh", nip: null, position, roles };
      const list = { format: "sop-anggota", version: 1, office: "Kantor", roles: [] };
      const body = JSON.stringify({ ...list, members: [member] });
      return office.send({ subject: "kantor.anggota", body });
    };
    await says(["Loket"], null);
    await vi.waitFor(() => expect(me.read()).toEqual({ name: "Budi Contoh", roles: ["Loket"] }));
    me.change(NOBODY);
    await says(["Loket"], "Staf");
    const heard = () => budi.kept.desk().then((desk) => JSON.stringify(desk?.members));
    await vi.waitFor(async () => expect(await heard()).toContain("Staf"));
    expect(me.read()).toEqual(NOBODY);
    await says(["Loket", "Gudang"], "Staf");
    await vi.waitFor(() => expect(me.read().roles).toEqual(["Loket", "Gudang"]));
    await office.close();
  });
});

import { describe, expect, it } from "vitest";
import { draftPlace, openDrafts } from "../../src/browser/kept/drafts.ts";
import { given } from "../support/given.ts";
import { complete, open, ticks } from "../support/officers.ts";

const FIRST = "permintaan-pendataan";

/** `localStorage` as far as drafts use it. */
function area(limit = Number.POSITIVE_INFINITY): Storage {
  const data = new Map<string, string>();
  return {
    get length() {
      return data.size;
    },
    clear: () => data.clear(),
    key: (n) => [...data.keys()][n] ?? null,
    getItem: (key) => data.get(key) ?? null,
    removeItem: (key) => data.delete(key),
    setItem: (key, value) => {
      if (value.length > limit) throw new DOMException("full", "QuotaExceededError");
      data.set(key, value);
    },
  };
}

describe("drafts", () => {
  const place = draftPlace("kasus-1", { stepId: FIRST, round: 1 });

  it("are there after a reload, field by field", () => {
    const storage = area();
    openDrafts(() => storage).write(place, { note: "setengah kal", nip: "" });
    expect(openDrafts(() => storage).read(place)).toEqual({ note: "setengah kal", nip: "" });
  });

  it("are kept apart per case, step, round and form", () => {
    const drafts = openDrafts(() => area());
    const places = [
      place,
      draftPlace("kasus-2", { stepId: FIRST, round: 1 }),
      draftPlace("kasus-1", { stepId: FIRST, round: 2 }),
      draftPlace("kasus-1", "sahkan"),
    ];
    expect(new Set(places).size).toBe(4);
    expect(drafts.read(place)).toBeNull();
  });

  it("go when the event they became is stored, and only then", () => {
    const storage = area();
    const drafts = openDrafts(() => storage);
    const next = draftPlace("kasus-1", { stepId: FIRST, round: 2 });
    drafts.write(place, { note: "x" });
    drafts.write(next, { note: "y" });
    const { log } = given(open(), ...ticks(FIRST, 5));
    drafts.settle("kasus-1", log);
    expect(drafts.read(place)).toEqual({ note: "x" });
    const done = given(open(), ...ticks(FIRST, 5), complete(FIRST, "disampaikan", 20)).log;
    drafts.settle("kasus-1", done.slice(log.length));
    expect(drafts.read(place)).toBeNull();
    expect(drafts.read(next)).toEqual({ note: "y" });
  });

  it("go with a deleted case, and leave a case whose id begins alike", () => {
    const storage = area();
    const drafts = openDrafts(() => storage);
    drafts.write(place, { note: "x" });
    drafts.write("kasus-10/sahkan", { name: "y" });
    drafts.forget("kasus-1");
    expect(drafts.read(place)).toBeNull();
    expect(drafts.read("kasus-10/sahkan")).toEqual({ name: "y" });
  });

  it("of what is held are not typed again, and go once that is stored", () => {
    let held = ["kasus-1"];
    const storage = area();
    const drafts = openDrafts(
      () => storage,
      () => held,
    );
    const places = ["kasus-1/catatan", "kasus-1/serah", "kasus-10/catatan", "baru/buka"];
    for (const place of places) drafts.write(place, { text: place });
    for (const place of places.slice(0, 3)) drafts.clear(place);
    drafts.clear("baru/buka", "kasus-1");
    expect(places.map((place) => drafts.read(place))).toEqual(places.map(() => null));
    // The page dies: what was held is typed text again. The other case's is gone, as it was stored.
    const kept = () => places.filter((place) => openDrafts(() => storage).read(place) !== null);
    expect(kept()).toEqual(["kasus-1/catatan", "kasus-1/serah", "baru/buka"]);
    drafts.write("kasus-1/serah", { text: "baru" });
    drafts.settle("kasus-10", []);
    expect(kept()).toHaveLength(3);
    held = [];
    drafts.settle("kasus-1", []);
    expect(kept()).toEqual(["kasus-1/serah"]);
  });

  it("of two tabs lie together: the last to write takes nothing from the other", () => {
    const storage = area();
    const [one, other] = [openDrafts(() => storage), openDrafts(() => storage)];
    const empty = { name: "", note: "", absent: {} };
    one.write(place, { ...empty, note: "lihat map biru" }, empty);
    const there = other.write(place, { ...empty, name: "Sri", absent: { a: "hilang" } }, empty);
    expect(there).toEqual({ name: "Sri", note: "lihat map biru", absent: { a: "hilang" } });
    expect(one.read(place)).toEqual(there);
    // What a tab empties goes, and stays gone when the other types on.
    other.write(place, { ...there, note: "" }, there);
    expect(one.write(place, { ...there, name: "Sri W." }, there)).toMatchObject({ note: "" });
  });

  it("that cannot be kept are said so, until one is", () => {
    const heard: boolean[] = [];
    let limit = 5;
    const real = area();
    const drafts = openDrafts(() => (limit < 100 ? area(limit) : real));
    drafts.write(place, { note: "x" });
    const stop = drafts.watch((isKept) => heard.push(isKept));
    expect(heard).toEqual([false]);
    limit = 100;
    drafts.write(place, { note: "xy" });
    expect(heard).toEqual([false, true]);
    stop();
    limit = 5;
    drafts.write(place, { note: "xyz" });
    expect(heard).toEqual([false, true]);
  });

  it("come to nothing where the browser refuses to keep them", () => {
    const full = openDrafts(() => area(5));
    full.write(place, { note: "x" });
    expect(full.read(place)).toBeNull();
    const blocked = openDrafts(() => {
      throw new DOMException("no", "SecurityError");
    });
    blocked.write(place, { note: "x" });
    expect(blocked.read(place)).toBeNull();
  });

  it.each(["{", "null", "[]", '"x"', '{"v":1}', '{"v":1,"fields":3}'])(
    "come to nothing when what lies there is %s",
    (text) => {
      const storage = area();
      storage.setItem(`sop-kaltim:isian:${place}`, text);
      expect(openDrafts(() => storage).read(place)).toBeNull();
    },
  );
});

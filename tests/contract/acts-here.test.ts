import { describe, expect, it } from "vitest";
import { openMe } from "../../src/browser/kept/me.ts";
import { openPerformers } from "../../src/browser/kept/performers.ts";
import { actsHere, namedHere, receivesHere } from "../../src/checklist/manage/remembered.ts";
import { BUDI, SITI } from "../support/officers.ts";
import { PENGELOLAAN_DATA as SOP } from "../support/sops.ts";

const [FIRST, SECOND] = SOP.actors;
if (!FIRST || !SECOND) throw new Error("two actors expected");

function device() {
  const data = new Map<string, string>();
  const storage = {
    getItem: (key: string) => data.get(key) ?? null,
    setItem: (key: string, value: string) => data.set(key, value),
    removeItem: (key: string) => data.delete(key),
  } as unknown as Storage;
  return { performers: openPerformers(() => storage), me: openMe(() => storage) };
}

describe("who acts at this device", () => {
  it("is nobody where nobody is known, and the one person where one is", () => {
    const here = device();
    expect(actsHere(here, SOP).name).toBe("");
    here.performers.know(SITI);
    expect(actsHere(here, SOP)).toMatchObject({ name: SITI.name, position: SITI.position });
    here.performers.know(BUDI);
    expect(actsHere(here, SOP).name).toBe("");
  });

  it("is whoever “Saya” names, with NIP and jabatan where they are remembered", () => {
    const here = device();
    here.performers.know(SITI);
    here.me.change({ name: SITI.name.toUpperCase(), roles: [] });
    expect(namedHere(here)).toEqual(SITI);
    here.me.change({ name: "Orang Baru", roles: [] });
    expect(namedHere(here)).toEqual({ name: "Orang Baru", nip: null, position: "" });
    expect(actsHere(here, SOP)).toEqual({ name: "Orang Baru", nip: "", position: "" });
  });

  it("is whoever did the part that “Saya” names, and never somebody of another part", () => {
    const here = device();
    here.performers.remember(SOP.id, FIRST.id, BUDI);
    here.me.change({ name: "", roles: [FIRST.name] });
    expect(actsHere(here, SOP).name).toBe(BUDI.name);
    expect(namedHere(here)).toBeNull();
    here.me.change({ name: "", roles: [SECOND.name] });
    expect(actsHere(here, SOP).name).toBe("");
  });

  it("is not who receives several cases", () => {
    const here = device();
    here.performers.know(SITI);
    expect(receivesHere(here).name).toBe(SITI.name);
    here.me.change({ name: SITI.name, roles: [] });
    expect(receivesHere(here).name).toBe("");
  });
});

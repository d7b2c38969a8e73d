import { describe, expect, it } from "vitest";
import { digestOf } from "../../../src/core/case/chain.ts";
import { LATEST } from "../../../src/core/case/version.ts";
import {
  type Arrived,
  actBody,
  MAX_BODY,
  read,
  sopBody,
  sopDigest,
} from "../../../src/core/sharing/message.ts";
import { caseSubject, placeOf, sopSubject, tokenOf } from "../../../src/core/sharing/subject.ts";
import { open, ticks } from "../../support/officers.ts";
import { PENGELOLAAN_DATA } from "../../support/sops.ts";
import { told } from "../../support/story.ts";

const STEP = PENGELOLAAN_DATA.steps[0]?.id ?? "";
const [opening, tick] = told([open(), ...ticks(STEP, 1).slice(0, 1)]).log;
if (opening === undefined || tick === undefined) throw new Error("the story has two events");
const SOPS = new Map([[sopDigest(PENGELOLAAN_DATA), PENGELOLAAN_DATA]]);
const HERE = caseSubject("kasus-1", "ani");

const arrived = (body: string, more: Partial<Arrived> = {}): Arrived => ({
  ...{ seq: 1, time: "t", subject: HERE, headers: false, body },
  ...more,
});
const refused = (why: string) => ({ kind: "refused", why });

describe("a message", () => {
  it("carries an act, and comes back as the very same", () => {
    const heard = read(arrived(actBody(tick, null)), SOPS);
    const digest = digestOf(tick);
    expect(heard).toEqual({
      kind: "act",
      token: "kasus-1",
      by: "ani",
      relayed: null,
      act: tick,
      digest,
    });
  });

  it("names an SOP by its digest, and the SOP travels once", () => {
    const body = actBody(opening, null);
    expect(body.length).toBeLessThan(600);
    expect(read(arrived(body), SOPS)).toMatchObject({ kind: "act", act: opening });
    const said = read(
      arrived(sopBody(PENGELOLAAN_DATA), { subject: sopSubject("ani") }),
      new Map(),
    );
    expect(said).toMatchObject({ kind: "sop", digest: sopDigest(PENGELOLAAN_DATA) });
  });

  it("says for whom it is sent again", () => {
    expect(read(arrived(actBody(tick, "budi")), SOPS)).toMatchObject({
      by: "ani",
      relayed: "budi",
    });
  });

  it("is refused with a header, as any answer of the server's own has one", () => {
    expect(read(arrived(actBody(tick, null), { headers: true }), SOPS)).toEqual(refused("headers"));
  });

  it("is refused when it is not exactly this", () => {
    const sound = JSON.parse(actBody(tick, null));
    const forged: [unknown, string][] = [
      ["{", "not-json"],
      ["x".repeat(MAX_BODY + 1), "too-large"],
      [JSON.stringify({ ...sound, more: 1 }), "not-a-message"],
      [JSON.stringify({ ...sound, relayed: "Ani > *" }), "not-a-message"],
      [JSON.stringify({ ...sound, act: { ...sound.act, prev: "0" } }), "not-a-message"],
      [JSON.stringify({ ...sound, act: { ...sound.act, more: 1 } }), "not-a-message"],
      [JSON.stringify({ v: 1, act: { ...tick, seq: 0 } }), "not-a-message"],
      [JSON.stringify({ v: 1, act: { ...tick, event: { type: "Invented" } } }), "not-a-message"],
      [JSON.stringify({ type: "io.nats.jetstream.api.v1.stream_info_response" }), "not-a-message"],
      [JSON.stringify(null), "not-a-message"],
      [actBody(tick, null).replace("RequirementTicked", "\\ud800"), "not-a-message"],
    ];
    for (const [body, why] of forged) {
      expect(read(arrived(String(body)), SOPS), String(body).slice(0, 80)).toEqual(refused(why));
    }
  });

  it("is refused when it opens another case than its subject names, or by an SOP nobody said", () => {
    const body = actBody(opening, null);
    const elsewhere = caseSubject("kasus-2", "ani");
    expect(read(arrived(body, { subject: elsewhere }), SOPS)).toEqual(refused("other-case"));
    expect(read(arrived(body), new Map())).toEqual(refused("sop-unknown"));
  });

  it("is not judged when a newer release wrote it", () => {
    const act = { ...tick, v: LATEST + 1, event: { type: "Later" } };
    expect(read(arrived(JSON.stringify({ v: 1, act })), SOPS)).toMatchObject({
      ...{ kind: "newer", v: LATEST + 1, seq: tick.seq, prev: tick.prev },
    });
    expect(read(arrived('{"v":2}'), SOPS)).toMatchObject({ kind: "newer", v: 2, prev: null });
  });
});

describe("a subject", () => {
  it("names case and member, and only what we write is read", () => {
    expect(placeOf(HERE)).toEqual({ kind: "case", token: "kasus-1", by: "ani" });
    expect(placeOf(sopSubject("ani"))).toEqual({ kind: "sop", by: "ani" });
    expect(placeOf("kantor.anggota")).toEqual({ kind: "members" });
    for (const other of [
      "kasus.a",
      "kasus.a.b.c",
      "kasus.a.B",
      "x.a.b",
      "kasus..b",
      "kasus.a b.c",
      "",
    ])
      expect(placeOf(other), other).toBeNull();
  });

  it("holds any id of a case, each apart", () => {
    const ids = ["sop", "a.b", "a>b", "*", "d-1", "é", "x".repeat(200), "kasus-1"];
    const places = ids.map((id) => placeOf(caseSubject(id, "ani")));
    expect(new Set(ids.map(tokenOf)).size).toBe(ids.length);
    for (const [i, id] of ids.entries())
      expect(places[i]).toEqual({ kind: "case", token: tokenOf(id), by: "ani" });
  });
});

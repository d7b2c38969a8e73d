/** Every shape ever released still opens, and still says the same. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CaseEvent } from "../../../src/core/case/events.ts";
import { upcast } from "../../../src/core/case/upcast.ts";
import { LATEST } from "../../../src/core/case/version.ts";
import { summarise } from "../../../src/core/case/view/summary.ts";
import { parseCaseFile } from "../../../src/core/exchange/case-file.ts";

const folder = new URL("./corpus/", import.meta.url);
const samples = readdirSync(folder).filter((name) => name.endsWith(".kasus.json"));

function read(name: string) {
  const parsed = parseCaseFile(readFileSync(new URL(name, folder), "utf8"));
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.problem)}`);
  return parsed.file;
}

/** Complete by type: a new kind of event does not compile until a sample can hold it. */
const EVERY_TYPE: Record<CaseEvent["type"], true> = {
  CaseOpened: true,
  StepStarted: true,
  RequirementTicked: true,
  RequirementUnticked: true,
  RequirementWaived: true,
  StepQuantified: true,
  StepPassedOver: true,
  StepCompleted: true,
  StepReturned: true,
  EntryCorrected: true,
  CaseDetailsCorrected: true,
  NoteAdded: true,
  NotePinned: true,
  NoteUnpinned: true,
  FileAttached: true,
  FileRemoved: true,
  ClockPaused: true,
  ClockResumed: true,
  PerformerAssigned: true,
  HandedOver: true,
  CaseCancelled: true,
  CaseSealed: true,
  CaseReopened: true,
  SopMoved: true,
};

const WALK = [
  "permintaan-pendataan 1 opened",
  "surat-atau-terima 1 forward",
  "penerimaan-data 1 forward",
  "tindak-lanjut-server 1 forward",
  "laporan-penyelesaian 1 forward",
  "pengecekan-pengawas 1 forward",
  "pengecekan-pengawas 2 returned",
  "pengecekan-administrator 1 forward",
  "laporan-akhir 1 forward",
  "penyampaian-walidata 1 forward",
  "penyampaian-walidata 2 reopened",
];

describe("the corpus of stored shapes", () => {
  it.each(samples)("%s opens, chain and rules intact", (name) => {
    expect(read(name).log.length).toBeGreaterThan(0);
  });

  it("holds every kind of event of the newest version", () => {
    const log = samples.flatMap((name) => read(name).log).filter((event) => event.v === LATEST);
    const found = new Set(log.map(({ event }) => event.type));
    expect([...found].sort()).toEqual(Object.keys(EVERY_TYPE).sort());
  });

  it("version 1 still folds to what it meant", () => {
    const { state } = read("v1-every-event.kasus.json");
    expect(summarise(state)).toMatchObject({
      number: "001/PD/2026",
      applicant: "Dinas Pendidikan",
      status: "sealed",
      sopVersion: "1.1",
      returns: 1,
      performers: ["Budi Santoso", "Siti Aminah"],
    });
    expect(state.rounds.map(({ stepId, round, cause }) => `${stepId} ${round} ${cause}`)).toEqual(
      WALK,
    );
    expect(state.seals).toHaveLength(2);
  });

  it("version 2 still folds to what it meant", () => {
    const { state } = read("v2-every-event.kasus.json");
    expect(summarise(state)).toMatchObject({
      number: "07/PL/2026",
      subject: "Tiga lampu jalan padam",
      status: "sealed",
      sopVersion: "2.2",
      whole: null,
      returns: 1,
    });
    expect(state.origin?.number).toBe("003/PD/2026");
    const [first, second, third] = state.rounds;
    expect(second?.quantity).toBe(3);
    expect(third?.end).toMatchObject({ how: "passed", reason: "Foto sudah jelas" });
    expect(first?.end).toMatchObject({
      participants: [{ actor: "loket", person: { name: "Rina Contoh, S.Sos." } }],
    });
  });

  it("version 3 says who corrected and where it was sealed; older ones say neither", () => {
    const said = (name: string) => {
      const { log, state } = read(name);
      const events = log.map((one) => upcast(one));
      const who = events.flatMap((event) =>
        event.type === "EntryCorrected" || event.type === "CaseDetailsCorrected" ? [event.by] : [],
      );
      return { who, place: state.seals.at(-1)?.place };
    };
    const dewi = expect.objectContaining({ name: "Dewi Contoh, S.Kom." });
    expect(said("v3-every-event.kasus.json")).toEqual({ who: [dewi, null], place: "Samarinda" });
    expect(said("v2-every-event.kasus.json")).toEqual({ who: [null, null], place: null });
  });

  it("version 4 says what of its time did not count; older notes are pinned nowhere", () => {
    const { state } = read("v4-every-event.kasus.json");
    expect(state.pauses).toMatchObject([
      { reason: "Menunggu warga membuka pagar", resumed: true },
      { reason: "Menunggu pemohon", resumed: false },
    ]);
    expect(state.pauses.map(({ from, to }) => ((to ?? 0) - from) / 60_000)).toEqual([5, 7]);
    expect(state.notes.map(({ stepId, round, pinned }) => [stepId, round, pinned])).toEqual([
      [null, null, false],
      ["perbaikan", 2, false],
    ]);
    expect(read("v3-every-event.kasus.json").state).toMatchObject({
      pauses: [],
      notes: [{ stepId: null, round: null, pinned: false }],
    });
  });

  it("version 4 says what archives file by; older ones say nothing of it", () => {
    const filing = { classification: "000.7.2", retention: "5 tahun", access: "" };
    expect(read("v4-filing.kasus.json").state).toMatchObject(filing);
    const none = { classification: "", retention: "", access: "" };
    expect(read("v3-every-event.kasus.json").state).toMatchObject(none);
  });

  it("version 5 pins a note that was written before, where it is needed", () => {
    const pinned = (name: string) =>
      read(name).state.notes.map(({ pinned, shownAt }) => [pinned, shownAt]);
    expect(pinned("v5-notes.kasus.json")).toEqual([
      [true, null],
      [false, "perbaikan"],
    ]);
    expect(pinned("v4-every-event.kasus.json")).toEqual([
      [false, null],
      [false, "perbaikan"],
    ]);
  });

  it("version 6 names the papers of the case; older ones have none", () => {
    const { files } = read("v6-files.kasus.json").state;
    expect(files.map(({ name, place, removed }) => [name, place.of, removed?.reason])).toEqual([
      ["foto lampu.jpg", "requirement", undefined],
      ["lembar pilah.pdf", "output", undefined],
      ["salah.txt", "step", "Salah berkas"],
      ["laporan warga.docx", "case", undefined],
    ]);
    expect(read("v5-notes.kasus.json").state.files).toEqual([]);
  });

  it("version 1 is read as beginning with the first step, from no other case", () => {
    const { state } = read("v1-every-event.kasus.json");
    expect(state.origin).toBeNull();
    expect(state.sops.map(({ definition }) => definition)).toEqual([2, 2]);
    const ends = state.rounds.flatMap(({ end }) => (end === null || end.how === "left" ? [] : end));
    expect(ends.flatMap(({ participants }) => participants)).toEqual([]);
  });
});

describe("lifting older events", () => {
  it("climbs version by version, and leaves the newest alone", () => {
    const note: CaseEvent = {
      type: "NoteAdded",
      stepId: null,
      round: null,
      text: "a",
      pinned: false,
    };
    const longer = (event: CaseEvent): CaseEvent =>
      event.type === "NoteAdded" ? { ...event, text: `${event.text}+` } : event;
    const lifts = { 1: longer, 2: longer };
    expect(upcast({ v: 1, event: note }, lifts, 3)).toEqual({ ...note, text: "a++" });
    expect(upcast({ v: 3, event: note }, lifts, 3)).toBe(note);
    expect(upcast({ v: LATEST, event: note })).toBe(note);
  });
});

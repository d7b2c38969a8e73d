/**
 * Any valid SOP: several actors, decisions, returns, self-loops, jumps forward, several starts and
 * ends, and all that the definition lets an office write or leave empty. Step i > 0 hangs below an
 * earlier step or is a start, so each is reachable; a step with nothing below it ends the flow, so an
 * end is reachable from each.
 */
import fc from "fast-check";
import type { z } from "zod";
import { type OtherPerformer, type Sop, SopSchema } from "../../src/core/sop/schema.ts";

type WrittenStep = z.input<typeof SopSchema>["steps"][number];

interface Size {
  actors?: number;
  steps?: number;
  /** What stands in every text; any words unless told. */
  words?: fc.Arbitrary<string>;
}

interface Seed {
  actor: number;
  /** How many steps above hangs this one: mostly the one just before. */
  parent: number;
  /** A start of its own: nothing above leads here but by a way beside the tree. */
  starts: boolean;
  /** Ways beside the tree: numbers of steps, wherever they lie. */
  extra: number[];
  loops: boolean;
  end: number;
  endsToo: boolean;
  choices: number;
  duration: string;
  /** Who else works at the step, and what each does; those that are not there are left out. */
  others: { actor: number; part: OtherPerformer["part"] }[];
  /** What the source leaves empty, and what it does not insist on. */
  empty: "nothing" | "requirements" | "duration" | "output";
  optional: boolean;
  ifAny: boolean;
  /** References to other SOPs, a short name, a remark; a requirement that asks for nothing to tick. */
  refers: number;
  short: string | null;
  remarks: string | null;
  itemless: boolean;
  words: string;
}

const anyWords = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("memeriksa berkas", "membuat surat", "menyimpan data") },
  fc
    .string({ minLength: 1, maxLength: 200, unit: "grapheme" })
    .filter((text) => text.trim() !== ""),
);

const oneIn = (n: number): fc.Arbitrary<boolean> => fc.nat({ max: n - 1 }).map((k) => k === 0);

const seed = (words: fc.Arbitrary<string>): fc.Arbitrary<Seed> =>
  fc.record({
    actor: fc.nat(),
    parent: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 6 })),
    extra: fc.oneof(
      { weight: 3, arbitrary: fc.constant<number[]>([]) },
      fc.array(fc.nat({ max: 60 }), { maxLength: 4 }),
    ),
    loops: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
    end: fc.nat({ max: 2 }),
    endsToo: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, fc.constant(true)),
    choices: fc.integer({ min: 1, max: 3 }),
    duration: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom("30 menit", "1 Jam", "1-2 Jam", "1 hari") },
      fc.constantFrom("2 menit/berkas", "paling lambat 14 hari kalender", "1 x 24 jam", "1 bulan"),
      fc.constantFrom("sesuai kebutuhan", "-", "minimal 4 hari kerja", "± 3 hari", "30 detik"),
    ),
    others: fc.oneof(
      { weight: 3, arbitrary: fc.constant<Seed["others"]>([]) },
      fc.uniqueArray(
        fc.record({
          actor: fc.nat({ max: 12 }),
          part: fc.constantFrom<OtherPerformer["part"]>("together", "assists", "continues"),
        }),
        { maxLength: 4, selector: ({ actor }) => actor },
      ),
    ),
    empty: fc.oneof(
      { weight: 5, arbitrary: fc.constant("nothing" as const) },
      fc.constantFrom("requirements" as const, "duration" as const, "output" as const),
    ),
    starts: oneIn(12),
    refers: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 2 })),
    short: fc.oneof(fc.constant(null), fc.constantFrom("Periksa berkas", "Simpan")),
    remarks: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, words),
    itemless: oneIn(9),
    optional: fc.nat({ max: 7 }).map((n) => n === 0),
    ifAny: fc.nat({ max: 3 }).map((n) => n === 0),
    words,
  });

const stepId = (index: number) => `langkah-${index + 1}`;
const at = (index: number, total: number) => ((index % total) + total) % total;

function targets(seeds: Seed[], index: number): ({ step: string } | { end: string })[] {
  const own = seeds[index];
  if (own === undefined) return [];
  const below = seeds.flatMap((other, n) =>
    n > 0 && !other.starts && Math.max(0, n - other.parent) === index ? [n] : [],
  );
  const steps = new Set([...below, ...own.extra.map((n) => at(n, seeds.length))]);
  if (own.loops) steps.add(index);
  else steps.delete(index);
  const ways: ({ step: string } | { end: string })[] = [...steps].map((n) => ({ step: stepId(n) }));
  if (below.length === 0 || own.endsToo) ways.push({ end: `akhir-${own.end}` });
  if (below.length === 0 && own.endsToo) ways.push({ end: `akhir-${(own.end + 1) % 3}` });
  return ways;
}

function step(seeds: Seed[], index: number, actorCount: number): WrittenStep {
  const own = seeds[index];
  if (own === undefined) throw new Error(`no seed ${index}`);
  const ways = targets(seeds, index);
  const outcomes = ways.length > 1 ? ways : ways.flatMap((way) => Array(own.choices).fill(way));
  const actor = at(own.actor, actorCount);
  const others = own.others.filter((one) => one.actor < actorCount && one.actor !== actor);
  return {
    id: stepId(index),
    number: index + 1,
    activity: own.words,
    narrative: own.words,
    actor: `pelaksana-${actor}`,
    others: others.map(({ actor: n, part }) => ({ actor: `pelaksana-${n}`, part })),
    optional: own.optional,
    requirements:
      own.empty === "requirements"
        ? null
        : {
            text: own.words,
            items: Array.from({ length: own.itemless ? 0 : own.choices }, (_, n) => ({
              id: `butir-${n}`,
              label: own.words,
              optional: own.ifAny && n === 0,
            })),
          },
    duration: own.empty === "duration" ? null : own.duration,
    output: own.empty === "output" ? null : { text: own.words, document: own.choices > 1 },
    remarks: own.remarks,
    short: own.short,
    refersTo: Array.from({ length: own.refers }, (_, n) => ({
      title: `SOP lain ${n + 1}`,
      sop: null,
    })),
    outcomes: outcomes.map((target, n) => ({ id: `hasil-${n}`, label: `Hasil ${n + 1}`, target })),
  };
}

/** The first is an officer, as is whoever signs; the fourth is a citizen, the sixth an application. */
const KINDS = ["officer", "officer", "officer", "party", "officer", "system"] as const;

/** What stands around the steps. */
const anyHead = fc.record({
  approvals: fc.nat({ max: 3 }),
  place: fc.option(fc.constant("Samarinda")),
  rows: fc.oneof(
    fc.constant<Row[]>([]),
    fc.shuffledSubarray<Row>(["number", "created", "revised", "effective", "approvedBy", "name"], {
      minLength: 1,
    }),
  ),
  cover: fc.boolean(),
  approved: fc.boolean(),
  silent: fc.boolean(),
  separateCapsules: fc.boolean(),
  sections: fc.boolean(),
  /** Starts are named where they must be, and sometimes where they need not. */
  named: fc.boolean(),
});
type Row = Sop["identity"]["rows"][number]["field"];
type Head = typeof anyHead extends fc.Arbitrary<infer T> ? T : never;

const person = (n: number) => ({
  position: `Jabatan ${n}`,
  name: `Pejabat ${n}`,
  nip: n % 2 === 0 ? "19690101 199401 1 001" : null,
});

/** All starts, or none where each is one that nothing leads to. */
function startsIn(seeds: readonly Seed[], steps: readonly WrittenStep[], named: boolean) {
  const roots = seeds.flatMap(({ starts }, n) => (n === 0 || starts ? stepId(n) : []));
  const led = new Set(
    steps.flatMap(({ outcomes }) =>
      outcomes.flatMap(({ target }) => ("step" in target ? target.step : [])),
    ),
  );
  const plain = roots.slice(1).every((id) => !led.has(id));
  if (plain && !named) return [];
  return roots.map((step, n) => ({ step, label: n % 2 === 0 ? null : `Awal ${n + 1}` }));
}

function assemble(actorCount: number, seeds: Seed[], head: Head): Sop {
  const steps = seeds.map((_, index) => step(seeds, index, actorCount));
  const ends = new Set(
    steps.flatMap(({ outcomes }) =>
      outcomes.flatMap(({ target }) => ("end" in target ? [target.end] : [])),
    ),
  );
  return SopSchema.parse({
    id: "sop-uji",
    version: "1.0",
    changes: [{ version: "1.0", date: "2026-01-02", summary: "Terbitan pertama" }],
    heading: ["SOP UJI"],
    identity: {
      name: "Uji",
      government: "Pemerintah Uji",
      unit: "Unit Uji",
      number: null,
      created: null,
      revised: null,
      effective: null,
      approvedBy: head.approved ? person(0) : null,
      approvals: Array.from({ length: head.approvals }, (_, n) => ({
        label: `Diperiksa ke-${n + 1}`,
        ...person(n + 1),
      })),
      place: head.place,
      rows: head.rows.map((field, n) => ({ field, label: n % 2 === 0 ? null : `Judul ${n}` })),
      cover: head.cover,
    },
    legalBasis: head.silent ? [] : [{ regulation: null, citation: "Peraturan Contoh" }],
    qualifications: [],
    related: [],
    equipment: [],
    warning: null,
    records: { heading: "Pencatatan dan Pendataan", text: "Disimpan" },
    responsible: head.silent ? null : "Unit Uji",
    duration: head.silent
      ? { text: null, workingDays: null }
      : { text: "3 hari kerja", workingDays: 3 },
    actors: Array.from({ length: actorCount }, (_, n) => ({
      id: `pelaksana-${n}`,
      name: `Pelaksana ${n}`,
      short: `P${n}`,
      kind: KINDS[n % KINDS.length] ?? "officer",
      group: n === 1 || n === 2 ? "Satuan Kerja Penerima" : null,
    })),
    steps,
    starts: startsIn(seeds, steps, head.named),
    sections: head.sections
      ? [{ title: "A. PENGANTAR", text: "Kurang dari < 1 km:\n\n1. satu\n2. dua" }]
      : [],
    chart: { separateCapsules: head.separateCapsules },
    ends: [...ends].map((id) => ({ id, label: "Selesai" })),
    signOff: [{ id: "mengetahui", label: "Mengetahui", actor: "pelaksana-0" }],
  });
}

/** @returns valid SOPs of at most `size.actors` (8) actors and `size.steps` (40) steps. */
export const anySop = (size: Size = {}): fc.Arbitrary<Sop> =>
  fc
    .tuple(
      fc.integer({ min: 1, max: size.actors ?? 8 }),
      fc.array(seed(size.words ?? anyWords), {
        minLength: 1,
        maxLength: size.steps ?? 40,
        size: "max",
      }),
      anyHead,
    )
    .map(([actorCount, seeds, head]) => assemble(actorCount, seeds, head));

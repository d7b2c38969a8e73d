/**
 * Any valid SOP: several actors, decisions, returns, self-loops, jumps forward, several ends. Step
 * i > 0 hangs below an earlier step, so each is reachable; a step with nothing below it ends the
 * flow, so an end is reachable from each.
 */
import fc from "fast-check";
import { type Sop, SopSchema } from "../../src/core/sop/schema.ts";

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
  /** Ways beside the tree: numbers of steps, wherever they lie. */
  extra: number[];
  loops: boolean;
  end: number;
  endsToo: boolean;
  choices: number;
  duration: string;
  assistant: number;
  words: string;
}

const anyWords = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("memeriksa berkas", "membuat surat", "menyimpan data") },
  fc
    .string({ minLength: 1, maxLength: 200, unit: "grapheme" })
    .filter((text) => text.trim() !== ""),
);

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
    duration: fc.constantFrom("30 menit", "1 Jam", "1-2 Jam", "1 hari", "1,5 jam"),
    assistant: fc.nat({ max: 12 }),
    words,
  });

const stepId = (index: number) => `langkah-${index + 1}`;
const at = (index: number, total: number) => ((index % total) + total) % total;

function targets(seeds: Seed[], index: number): ({ step: string } | { end: string })[] {
  const own = seeds[index];
  if (own === undefined) return [];
  const below = seeds.flatMap((other, n) =>
    n > 0 && Math.max(0, n - other.parent) === index ? [n] : [],
  );
  const steps = new Set([...below, ...own.extra.map((n) => at(n, seeds.length))]);
  if (own.loops) steps.add(index);
  else steps.delete(index);
  const ways: ({ step: string } | { end: string })[] = [...steps].map((n) => ({ step: stepId(n) }));
  if (below.length === 0 || own.endsToo) ways.push({ end: `akhir-${own.end}` });
  if (below.length === 0 && own.endsToo) ways.push({ end: `akhir-${(own.end + 1) % 3}` });
  return ways;
}

function step(seeds: Seed[], index: number, actorCount: number): Sop["steps"][number] {
  const own = seeds[index];
  if (own === undefined) throw new Error(`no seed ${index}`);
  const ways = targets(seeds, index);
  const outcomes = ways.length > 1 ? ways : ways.flatMap((way) => Array(own.choices).fill(way));
  const actor = at(own.actor, actorCount);
  const helps = own.assistant < actorCount && own.assistant !== actor;
  return {
    id: stepId(index),
    number: index + 1,
    activity: own.words,
    narrative: own.words,
    actor: `pelaksana-${actor}`,
    assistants: helps ? [`pelaksana-${own.assistant}`] : [],
    requirements: {
      text: own.words,
      items: Array.from({ length: own.choices }, (_, n) => ({
        id: `butir-${n}`,
        label: own.words,
      })),
    },
    duration: own.duration,
    output: { text: own.words, document: own.choices > 1 },
    remarks: null,
    outcomes: outcomes.map((target, n) => ({ id: `hasil-${n}`, label: `Hasil ${n + 1}`, target })),
  };
}

function assemble(actorCount: number, seeds: Seed[]): Sop {
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
      approvedBy: null,
    },
    legalBasis: [],
    qualifications: [],
    related: [],
    equipment: [],
    warning: null,
    records: { heading: "Pencatatan dan Pendataan", text: "Disimpan" },
    responsible: "Unit Uji",
    duration: { text: "3 hari kerja", workingDays: 3 },
    actors: Array.from({ length: actorCount }, (_, n) => ({
      id: `pelaksana-${n}`,
      name: `Pelaksana ${n}`,
      short: `P${n}`,
    })),
    steps,
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
    )
    .map(([actorCount, seeds]) => assemble(actorCount, seeds));

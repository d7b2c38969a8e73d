/** Any draft: any valid SOP opened, and any acts of an editor done to it, sensible or not. */
import fc from "fast-check";
import type { Draft } from "../../src/core/draft/draft.ts";
import type { Cell, Edit, Part } from "../../src/core/draft/edit.ts";
import { edited } from "../../src/core/draft/edited.ts";
import { draftOf } from "../../src/core/draft/from-sop.ts";
import { anySop } from "./sop-arbitrary.ts";

/** An act on whatever stands at these places; of the draft that it meets, so that it mostly means something. */
type Act = (draft: Draft, n: number) => Edit;

const CELLS: readonly Cell[] = [
  "activity",
  "narrative",
  "short",
  "requirements",
  "duration",
  "output",
  "remarks",
];
const PARTS: readonly Part[] = ["leads", "together", "assists", "continues"];

/** Lists that were emptied leave acts on what is not there. */
const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % (list.length || 1)];
const stepAt = (draft: Draft, n: number) => pick(draft.steps, n)?.id ?? "tidak-ada";
const actorAt = (draft: Draft, n: number) => pick(draft.actors, n)?.id ?? "tidak-ada";
const outcomeAt = (draft: Draft, n: number) =>
  pick(pick(draft.steps, n)?.outcomes ?? [], n)?.id ?? "tidak-ada";

const anyAct = (text: string, k: number): Record<Edit["kind"], Act> => ({
  "add-step": (_, n) => ({ kind: "add-step", id: `baru-${n}`, at: k }),
  "remove-step": (draft, n) => ({ kind: "remove-step", step: stepAt(draft, n) }),
  "move-step": (draft, n) => ({ kind: "move-step", step: stepAt(draft, n), to: k }),
  cell: (draft, n) => ({
    kind: "cell",
    step: stepAt(draft, n),
    cell: pick(CELLS, k) ?? "activity",
    text,
  }),
  optional: (draft, n) => ({ kind: "optional", step: stepAt(draft, n), is: k % 2 === 0 }),
  document: (draft, n) => ({ kind: "document", step: stepAt(draft, n), is: k % 2 === 0 }),
  refers: (draft, n) => ({
    kind: "refers",
    step: stepAt(draft, n),
    to: [{ title: text, sop: null }],
  }),
  items: (draft, n) => ({
    kind: "items",
    step: stepAt(draft, n),
    items: [{ id: "sendiri", label: text, optional: k % 2 === 0 }],
  }),
  symbol: (draft, n) => ({
    kind: "symbol",
    step: stepAt(draft, n),
    actor: actorAt(draft, k),
    symbol: pick(["capsule", "box", "diamond", null] as const, n) ?? null,
  }),
  part: (draft, n) => ({
    kind: "part",
    step: stepAt(draft, n),
    actor: actorAt(draft, k),
    part: pick(PARTS, n) ?? "leads",
  }),
  "add-outcome": (draft, n) => ({
    kind: "add-outcome",
    step: stepAt(draft, n),
    id: `jalan-${k}`,
    label: text,
  }),
  "name-outcome": (draft, n) => ({
    kind: "name-outcome",
    step: stepAt(draft, n),
    outcome: outcomeAt(draft, n),
    label: text,
  }),
  lead: (draft, n) => ({
    kind: "lead",
    step: stepAt(draft, n),
    outcome: outcomeAt(draft, n),
    target:
      pick(
        ["next", null, { step: stepAt(draft, k) }, { end: draft.ends[0]?.id ?? "" }] as const,
        k,
      ) ?? null,
  }),
  "remove-outcome": (draft, n) => ({
    kind: "remove-outcome",
    step: stepAt(draft, n),
    outcome: outcomeAt(draft, n),
  }),
  "add-end": (_, n) => ({ kind: "add-end", id: `akhir-baru-${n}`, label: text }),
  "name-end": (draft, n) => ({ kind: "name-end", end: pick(draft.ends, n)?.id ?? "", label: text }),
  "remove-end": (draft, n) => ({ kind: "remove-end", end: pick(draft.ends, n)?.id ?? "" }),
  starts: (draft, n) => ({
    kind: "starts",
    starts: k % 2 === 0 || draft.steps.length === 0 ? [] : [{ step: stepAt(draft, n), label: "" }],
  }),
  "add-actor": (_, n) => ({ kind: "add-actor", id: `pelaksana-baru-${n}`, name: text, at: k }),
  actor: (draft, n) => ({
    kind: "actor",
    actor: actorAt(draft, n),
    change: { name: text, short: "" },
  }),
  "remove-actor": (draft, n) => ({ kind: "remove-actor", actor: actorAt(draft, n) }),
  "move-actor": (draft, n) => ({ kind: "move-actor", actor: actorAt(draft, n), to: k }),
  around: () => ({ kind: "around", change: { warning: text, qualifications: [text, ""] } }),
  whole: (draft) => ({ kind: "whole", draft }),
});

const KINDS = Object.keys(anyAct("", 0)) as Edit["kind"][];

const anyText = fc.oneof(
  fc.constantFrom(
    "",
    "Surat\nDisposisi",
    "1. Berkas\n2. Berkas",
    "2 hari kerja",
    "memeriksa berkas",
  ),
  fc.string({ maxLength: 40, unit: "grapheme" }),
);

/** @returns acts of any kind, each made of the draft that it meets. */
export const anyActs = (most = 25): fc.Arbitrary<((draft: Draft) => Edit)[]> =>
  fc.array(
    fc.tuple(fc.constantFrom(...KINDS), fc.nat({ max: 60 }), fc.nat({ max: 60 }), anyText).map(
      ([kind, n, k, text]) =>
        (draft: Draft) =>
          anyAct(text, k)[kind](draft, n),
    ),
    { maxLength: most },
  );

/** @returns drafts as they are after any acts on any SOP. */
export const anyDraft = (): fc.Arbitrary<Draft> =>
  fc
    .tuple(anySop({ steps: 12, actors: 5 }), anyActs())
    .map(([sop, acts]) => acts.reduce((draft, act) => edited(draft, act(draft)), draftOf(sop)));

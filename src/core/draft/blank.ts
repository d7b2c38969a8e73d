/** Pieces of a draft with nothing in them yet. */
import type { Draft, DraftActor, DraftStep } from "./draft.ts";

const NOBODY = { position: "", name: "", nip: "" };

/** @returns an SOP that nobody has written yet: its first version, one end, and not one step. */
export const blankDraft = (): Draft => ({
  shape: 1,
  code: "",
  base: null,
  version: "1.0",
  changes: [{ version: "1.0", date: "", summary: "Terbitan pertama." }],
  heading: [],
  identity: {
    name: "",
    government: "",
    unit: "",
    number: "",
    created: "",
    revised: "",
    effective: "",
    approvedBy: NOBODY,
    approvals: [],
    place: "",
    rows: [],
    logo: null,
    cover: false,
  },
  legalBasis: [],
  qualifications: [],
  related: [],
  equipment: [],
  warning: "",
  records: { heading: "", text: "" },
  responsible: "",
  duration: { text: "", workingDays: null },
  actors: [],
  externalParties: [],
  steps: [],
  starts: [],
  ends: [{ id: "selesai", label: "Selesai" }],
  signOff: [],
  sections: [],
  chart: { separateCapsules: false },
  notes: [],
});

/** @returns a row with nothing in it, which the next row follows. */
export const blankStep = (id: string): DraftStep => ({
  id,
  number: null,
  short: "",
  activity: "",
  narrative: null,
  actor: null,
  others: [],
  optional: false,
  requirements: { text: "", items: [] },
  duration: "",
  output: { text: "", document: false },
  remarks: "",
  refersTo: [],
  outcomes: [{ id: "selesai", label: "", target: "next" }],
});

/** @returns a column of this name. */
export const newActor = (id: string, name: string): DraftActor => ({
  id,
  name,
  short: "",
  kind: "officer",
  group: "",
});

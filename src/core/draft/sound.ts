/**
 * Whether what this browser stored is a draft, without the schema's weight: the store's own writing is
 * trusted to the value, not to the shape. What comes from elsewhere goes through `DraftSchema`.
 */
import { blankDraft, blankStep, newActor } from "./blank.ts";
import type { Draft } from "./draft.ts";

const MODEL = {
  ...blankDraft(),
  // Where a way leads is a word or an address.
  steps: [{ ...blankStep(""), outcomes: [{ id: "", label: "", target: null }] }],
  actors: [newActor("", "")],
  legalBasis: [{ regulation: null, citation: "" }],
  related: [{ title: "", sop: null }],
  signOff: [{ id: "", label: "", actor: null }],
};

/** @returns true where a value has every part of the model, each of its kind; null stands for anything. */
function isLike(model: unknown, value: unknown): boolean {
  if (model === null) return value !== undefined;
  if (Array.isArray(model)) {
    return (
      Array.isArray(value) && value.every((one) => model.length === 0 || isLike(model[0], one))
    );
  }
  if (typeof model !== "object") return typeof value === typeof model;
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(model).every(([key, part]) =>
    isLike(part, (value as Record<string, unknown>)[key]),
  );
}

/** @returns true where a value read back from the store can be worked on. */
export const isSound = (value: unknown): value is Draft => isLike(MODEL, value);

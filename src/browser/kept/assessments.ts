/**
 * Monitoring and evaluation forms as they were last left, beside the cases.
 */
import type { AssessmentForm } from "../../core/monitoring/forms.ts";
import { threeWay } from "../../core/three-way.ts";
import { StorageError } from "../failure/errors.ts";
import { ASSESSMENTS } from "../places.ts";
import type { KeyValue } from "../store/key-value.ts";
import type { Lock } from "../tabs/lock.ts";
import { browserLock } from "../tabs/web-lock.ts";
import { said } from "./said.ts";

export type AssessmentId = Pick<AssessmentForm, "kind" | "sopId" | "first" | "last">;

const keyOf = ({ kind, sopId, first, last }: AssessmentId) =>
  ASSESSMENTS.at(`${kind}/${sopId}/${first}..${last}`);

/** How a form of a backup meets what lies here: `kept`: what lies here differs, and stays. */
export type Met = "added" | "same" | "kept";

/** All of these reject with a `StorageError`. */
export interface Assessments {
  /** The form as it was left, or null when there is none; one of a newer release is refused. */
  read(id: AssessmentId): Promise<AssessmentForm | null>;
  /**
   * Lays what changed since `base` over what lies there, which another tab may have changed.
   * @param base the form as this tab last knew it; without it, all of it is new.
   * @returns the form as it is kept now.
   */
  write(form: AssessmentForm, base?: AssessmentForm | null): Promise<AssessmentForm>;
  remove(id: AssessmentId): Promise<void>;
  /** Those of one SOP, newest period first. */
  list(sopId: string): Promise<AssessmentId[]>;
  /** Every form as it lies, those of newer releases too. */
  all(): Promise<unknown[]>;
  /** What `adopt` would do; nothing is written. */
  meet(form: AssessmentForm): Promise<Met>;
  /** Keeps a form where none lies: what lies here is never overwritten by a backup. */
  adopt(form: AssessmentForm): Promise<Met>;
}

export function openAssessments(kv: KeyValue, lock: Lock = browserLock()): Assessments {
  const read = async (id: AssessmentId) => {
    const form = (await kv.get(keyOf(id))) as AssessmentForm | null;
    if (form === null) return null;
    // What this release cannot read may not be overwritten by it either.
    if (form.version !== 1 || form.kind !== id.kind) throw new StorageError("newer");
    return form;
  };
  const meet = async (form: AssessmentForm): Promise<Met> => {
    const ours = await kv.get(keyOf(form));
    if (ours === null) return "added";
    return said(ours) === said(form) ? "same" : "kept";
  };
  return {
    read,
    // Read first: a newer release may have written since this page opened the form.
    write: (form, base = null) =>
      lock.run(keyOf(form), async () => {
        const theirs = await read(form);
        const merged = theirs === null || base === null ? form : threeWay(base, form, theirs);
        await kv.set(keyOf(form), merged);
        return merged;
      }),
    remove: async (id) => {
      await read(id);
      await kv.remove(keyOf(id));
    },
    list: async (sopId) =>
      ASSESSMENTS.namesIn(await kv.keys())
        .flatMap((name) => idOf(name) ?? [])
        .filter((id) => id.sopId === sopId)
        .sort((a, b) => (a.last < b.last ? 1 : -1)),
    all: async () => {
      const names = ASSESSMENTS.namesIn(await kv.keys());
      return Promise.all(names.map((name) => kv.get(ASSESSMENTS.at(name))));
    },
    meet,
    adopt: (form) =>
      lock.run(keyOf(form), async () => {
        const met = await meet(form);
        if (met === "added") await kv.set(keyOf(form), form);
        return met;
      }),
  };
}

function idOf(name: string): AssessmentId | null {
  const found = /^(pemantauan|evaluasi)\/([^/]+)\/([\d-]+)\.\.([\d-]+)$/.exec(name);
  const [, kind, sopId, first, last] = found ?? [];
  if (sopId === undefined || first === undefined || last === undefined) return null;
  return { kind: kind === "evaluasi" ? "evaluasi" : "pemantauan", sopId, first, last };
}

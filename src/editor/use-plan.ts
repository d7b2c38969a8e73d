import { useRef } from "preact/hooks";
import { planOf } from "../core/draft/drawable.ts";
import type { Sop } from "../core/sop/schema.ts";

/** @returns what symbols and chart hang on: the very same for as long as nothing of it changes. */
export function usePlan(sop: Sop): Sop {
  const plan = planOf(sop);
  const key = JSON.stringify(plan);
  const last = useRef({ key, plan });
  if (last.current.key !== key) last.current = { key, plan };
  return last.current.plan;
}

import { useRef, useState } from "preact/hooks";
import type { Origin } from "../../core/case/events.ts";
import { areMany, type ListedSop } from "../../core/sop/catalogue.ts";
import { startsOf } from "../../core/sop/graph.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { momentOf } from "../../core/time/zone.ts";
import { type Problem, stillThere } from "../../ui/ErrorSummary.tsx";
import { EMPTY_CASE, NEW_CASE_DRAFT, originOf } from "../new-case-draft.ts";
import { useDraft } from "../use-draft.ts";
import { usePublished } from "../use-published.ts";
import type { Tools } from "../workplace.ts";
import { type MomentRule, momentRule, newCaseProblems, sopProblems } from "./new-case-problems.ts";

export interface NewCaseValues {
  sop: Sop;
  number: string;
  subject: string;
  applicant: string;
  startAt: string;
  origin: Origin | null;
  occurredAt: number;
}

export interface NewCaseProps {
  sops: readonly ListedSop[];
  sopId: string;
  tools: Tools;
  /** @returns what kept the case from being opened. */
  onOpen: (values: NewCaseValues) => Promise<Problem[]>;
}

interface Answer {
  draft: typeof EMPTY_CASE;
  problems: readonly Problem[];
}

/** A link from an SOP's page says which one, else what was chosen before a reload; of many none is meant unsaid. */
function chosenAtFirst(sops: readonly ListedSop[], wanted: string): string {
  const first = areMany(sops) ? undefined : sops[0];
  return (sops.find(({ id }) => id === wanted) ?? first)?.id ?? "";
}

/** A case about to be opened: what is typed and chosen, what is wrong with it, and the act. */
export function useNewCase({ sops, sopId, tools, onOpen }: NewCaseProps) {
  const { draft, change } = useDraft(tools.drafts, NEW_CASE_DRAFT, EMPTY_CASE, true);
  const [chosen, setChosen] = useState(() => chosenAtFirst(sops, sopId || draft.sop));
  const awaited = usePublished(tools.published, chosen);
  const { sop } = awaited;
  const starts = sop ? startsOf(sop) : [];
  const startAt =
    (starts.find(({ step }) => step.id === draft.startAt) ?? starts[0])?.step.id ?? "";
  const origin = originOf(draft.origin);
  const { problems, check, answered } = useProblems(draft, tools.now, () =>
    sopProblems(chosen, awaited),
  );
  const busy = useRef(false);
  const submit = async () => {
    // A second press is meant for the same case.
    if (busy.current) return;
    busy.current = true;
    if (awaited.failed) awaited.load();
    const wrong = await check();
    const occurredAt = draft.when === "now" ? tools.now() : momentOf(draft.date, draft.time);
    if (wrong.length === 0 && sop && occurredAt !== null) {
      const { number, subject, applicant } = draft;
      answered(await onOpen({ sop, occurredAt, number, subject, applicant, startAt, origin }));
    }
    busy.current = false;
  };
  const choose = (id: string) => {
    setChosen(id);
    change({ sop: id });
  };
  return { draft, change, chosen, awaited, choose, starts, startAt, origin, problems, submit };
}

/** What was told of a draft, for as long as it is there; then what the store answered to this very draft. */
function useProblems(draft: typeof EMPTY_CASE, now: () => number, ofSop: () => Problem[]) {
  const [told, setTold] = useState<readonly Problem[]>([]);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const rule = useRef<MomentRule>(() => null);
  const found = () => [...ofSop(), ...newCaseProblems(draft, now(), rule.current)];
  const answers = answer?.draft === draft ? answer.problems : [];
  return {
    problems: told.length > 0 ? stillThere(told, found()) : answers,
    async check() {
      if (draft.when !== "now") rule.current = await momentRule();
      const all = found();
      setTold(all);
      return all;
    },
    answered: (problems: readonly Problem[]) => setAnswer({ draft, problems }),
  };
}

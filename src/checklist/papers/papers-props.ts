import type { CaseState, Round } from "../../core/case/state.ts";
import type { Run, Tools } from "../workplace.ts";

/** What the screens of a case's papers are given. */
export interface PapersProps {
  caseKey: string;
  state: CaseState;
  /** The visit in hand; null where the case is looked at as a whole. */
  round: Round | null;
  /** Whether files can be attached and taken out. */
  isOpen: boolean;
  /** Somebody has just asked to attach something. */
  isAsked?: boolean;
  run: Run;
  tools: Tools;
}

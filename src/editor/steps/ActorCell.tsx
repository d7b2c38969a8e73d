import type { DraftStep } from "../../core/draft/draft.ts";
import type { StepSymbol } from "../../core/sop/symbol.ts";
import { Shape } from "./Shape.tsx";

const PARTS = { together: "bersama", assists: "membantu", continues: "meneruskan" } as const;
const NAMES: Record<StepSymbol, string> = {
  capsule: "Mulai atau selesai",
  box: "Kegiatan",
  diamond: "Keputusan",
};

interface ActorCellProps {
  step: DraftStep;
  actor: string;
  symbol: StepSymbol;
  number: number;
}

/** The performer's symbol in a row, or a dot to press. */
export function ActorCell({ step, actor, symbol, number }: ActorCellProps) {
  const other = step.others.find((one) => one.actor === actor);
  if (step.actor === actor) {
    return (
      <>
        <Shape symbol={symbol} label={String(number)} />
        <span class="ui-sr">{NAMES[symbol]}</span>
      </>
    );
  }
  if (other) {
    return (
      <>
        <Shape symbol={symbol === "diamond" ? "box" : symbol} />
        <span class="s-part">{PARTS[other.part]}</span>
      </>
    );
  }
  return (
    <>
      <span class="s-dot" aria-hidden="true" />
      <span class="ui-sr">kosong</span>
    </>
  );
}

import type { CommandType } from "../../core/case/commands.ts";
import { freshHandover } from "../../core/case/view/handover.ts";
import { onDemand } from "../../ui/lazy.tsx";
import type { Screen } from "../address.ts";
import { Recorded } from "./Recorded.tsx";
import type { ScreenProps } from "./screen-props.ts";
import { WorkScreen } from "./WorkScreen.tsx";

const Ended = onDemand(() => import("./Ended.tsx").then((part) => part.Ended));
const Handed = onDemand(() => import("./Handed.tsx").then((part) => part.Handed));
const RareScreen = onDemand(() => import("./RareScreen.tsx").then((part) => part.RareScreen));

// Few cases wait, and few steps have a note pinned to them.
const Beside = onDemand(() => import("./Beside.tsx").then((part) => part.Beside));

/** What a case must be open to for a screen to be shown: an act that was done has no form any more. */
const NEEDS: Partial<Record<Screen, CommandType>> = {
  serah: "handOver",
  tugaskan: "assign",
  koreksi: "correct",
  lewati: "passOver",
  waktu: "pauseClock",
  arsip: "correctDetails",
  pindah: "moveSop",
  batalkan: "cancel",
  "buka-kembali": "reopen",
  sahkan: "signOff",
};

/** The section of the case that the address names. */
export function Screens(props: ScreenProps) {
  const { address, view, handle, tools } = props;
  const { caseId } = address;
  const { current } = view;
  const isOfDetails = address.screen === "koreksi" && address.step === "";
  const needed = isOfDetails ? "correctDetails" : NEEDS[address.screen];
  const screen = needed && !view.actions.includes(needed) ? "kerja" : address.screen;
  const handed = freshHandover(view.state);
  const shape = screen === "alur" ? "k-case-main-wide" : "k-case-main";
  if (screen === "tercatat")
    return (
      <div class={shape}>
        <Recorded caseKey={caseId} state={view.state} tools={tools} />
      </div>
    );
  if (screen === "kerja" || screen === "periksa")
    return (
      <div class={shape}>
        {handed && <Handed caseKey={caseId} handover={handed} length={props.log.length} />}
        {(view.paused || (current?.pinned.length ?? 0) > 0) && <Beside {...props} />}
        {current ? (
          <WorkScreen
            key={`${current.step.id}-${current.round.round}`}
            caseKey={caseId}
            current={current}
            view={view}
            sops={props.sops}
            checking={screen === "periksa" ? address : null}
            run={handle.run}
            tools={tools}
          />
        ) : (
          <Ended {...props} />
        )}
      </div>
    );
  return (
    <div class={shape}>
      <RareScreen {...props} screen={screen} key={screen} />
    </div>
  );
}

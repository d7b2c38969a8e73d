import type { CommandType } from "../../core/case/commands.ts";
import { onDemand } from "../../ui/lazy.tsx";
import type { Screen } from "../address.ts";
import { Recorded } from "./Recorded.tsx";
import type { ScreenProps } from "./screen-props.ts";
import { WorkScreen } from "./WorkScreen.tsx";

const RareScreen = onDemand(() => import("./RareScreen.tsx").then((part) => part.RareScreen));

/** What a case must be open to for a screen to be shown: an act that was done has no form any more. */
const NEEDS: Partial<Record<Screen, CommandType>> = {
  serah: "handOver",
  tugaskan: "assign",
  lewati: "passOver",
  pindah: "moveSop",
  batalkan: "cancel",
  "buka-kembali": "reopen",
  sahkan: "signOff",
};

/** The section of the case that the address names. */
export function Screens(props: ScreenProps) {
  const { address, view, handle, tools } = props;
  const { caseId } = address;
  const needed = NEEDS[address.screen];
  const screen = needed && !view.actions.includes(needed) ? "kerja" : address.screen;
  const shape = screen === "alur" ? "k-case-main-wide" : "k-case-main";
  if (screen === "tercatat")
    return (
      <div class={shape}>
        <Recorded caseKey={caseId} state={view.state} />
      </div>
    );
  if (screen === "kerja" || screen === "periksa")
    return (
      <div class={shape}>
        <WorkScreen
          caseKey={caseId}
          view={view}
          sops={props.sops}
          checking={screen === "periksa" ? address : null}
          run={handle.run}
          tools={tools}
        />
      </div>
    );
  return (
    <div class={shape}>
      <RareScreen {...props} screen={screen} key={screen} />
    </div>
  );
}

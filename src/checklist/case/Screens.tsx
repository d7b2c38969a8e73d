import type { CommandType } from "../../core/case/commands.ts";
import { onDemand } from "../../ui/lazy.tsx";
import type { Screen } from "../address.ts";
import { Recorded } from "./Recorded.tsx";
import type { ScreenProps } from "./screen-props.ts";
import { WorkScreen } from "./WorkScreen.tsx";

/** Screens that most visits do without: fetched when first shown. */
const RARE = {
  alur: onDemand<ScreenProps>(() => import("../chart/Chart.tsx").then((part) => part.Chart)),
  riwayat: onDemand<ScreenProps>(() =>
    import("../history/History.tsx").then((part) => part.History),
  ),
  isian: onDemand<ScreenProps>(() => import("../history/Entries.tsx").then((part) => part.Entries)),
  kelola: onDemand<ScreenProps>(() => import("../manage/Manage.tsx").then((part) => part.Manage)),
  koreksi: onDemand<ScreenProps>(() =>
    import("../manage/Correct.tsx").then((part) => part.Correct),
  ),
  serah: onDemand<ScreenProps>(() =>
    import("../manage/HandOver.tsx").then((part) => part.HandOver),
  ),
  tugaskan: onDemand<ScreenProps>(() => import("../manage/Assign.tsx").then((part) => part.Assign)),
  lewati: onDemand<ScreenProps>(() =>
    import("../manage/PassOver.tsx").then((part) => part.PassOver),
  ),
  pindah: onDemand<ScreenProps>(() => import("../manage/Move.tsx").then((part) => part.Move)),
  batalkan: onDemand<ScreenProps>(() => import("../manage/Cancel.tsx").then((part) => part.Cancel)),
  "buka-kembali": onDemand<ScreenProps>(() =>
    import("../manage/Reopen.tsx").then((part) => part.Reopen),
  ),
  hapus: onDemand<ScreenProps>(() => import("../manage/Remove.tsx").then((part) => part.Remove)),
  sahkan: onDemand<ScreenProps>(() => import("../sign/SignOff.tsx").then((part) => part.SignOff)),
  disahkan: onDemand<ScreenProps>(() => import("../sign/Sealed.tsx").then((part) => part.Sealed)),
} satisfies Partial<Record<Screen, unknown>>;

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
  const Rare = RARE[screen];
  return (
    <div class={shape}>
      <Rare {...props} key={screen} />
    </div>
  );
}

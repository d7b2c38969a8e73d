import { onDemand } from "../../ui/lazy.tsx";
import type { Screen } from "../address.ts";
import type { ScreenProps } from "./screen-props.ts";

/** The screens that the daily walk does without: each fetched when first shown. */
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
  waktu: onDemand<ScreenProps>(() => import("../manage/Pause.tsx").then((part) => part.Pause)),
  arsip: onDemand<ScreenProps>(() => import("../manage/Filing.tsx").then((part) => part.Filing)),
  pindah: onDemand<ScreenProps>(() => import("../manage/Move.tsx").then((part) => part.Move)),
  batalkan: onDemand<ScreenProps>(() => import("../manage/Cancel.tsx").then((part) => part.Cancel)),
  "buka-kembali": onDemand<ScreenProps>(() =>
    import("../manage/Reopen.tsx").then((part) => part.Reopen),
  ),
  hapus: onDemand<ScreenProps>(() => import("../manage/Remove.tsx").then((part) => part.Remove)),
  sahkan: onDemand<ScreenProps>(() => import("../sign/SignOff.tsx").then((part) => part.SignOff)),
  disahkan: onDemand<ScreenProps>(() => import("../sign/Sealed.tsx").then((part) => part.Sealed)),
} satisfies Partial<Record<Screen, unknown>>;

/** One of them, by its name in the address. */
export function RareScreen({ screen, ...props }: ScreenProps & { screen: keyof typeof RARE }) {
  const Rare = RARE[screen];
  return <Rare {...props} />;
}

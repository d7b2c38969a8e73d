import { newerVersion } from "../../core/case/newer-version.ts";
import { sopOf } from "../../core/case/state.ts";
import { caseAt } from "../address.ts";
import { Link } from "../navigation.tsx";
import type { ScreenProps } from "./screen-props.ts";

/** Told where work goes on, while the case could move: it may as well stay with its own version. */
export function NewerVersion({ sops, address, view }: ScreenProps) {
  const newer = newerVersion(view.state, sops);
  if (newer === null || address.screen !== "kerja") return null;
  return (
    <p class="ui-notice">
      <span>
        SOP ini sudah terbit versi {newer.version}; kasus ini dibuka menurut versi{" "}
        {sopOf(view.state).version}.
      </span>
      <Link to={caseAt(address.caseId, "pindah")}>Lihat yang berubah</Link>
    </p>
  );
}

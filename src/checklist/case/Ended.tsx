import type { ComponentChildren } from "preact";
import { personText } from "../../core/words/person.ts";
import { momentInWords } from "../../core/words/time.ts";
import { ScreenHeading } from "../../ui/live.tsx";
import { caseAt } from "../address.ts";
import { Link } from "../navigation.tsx";
import { StepPapers } from "../papers/StepPapers.tsx";
import { FileActions } from "./FileActions.tsx";
import type { ScreenProps } from "./screen-props.ts";

/** A case with no step to work on: finished, sealed or cancelled, what can be done with it, its files. */
export function Ended(props: ScreenProps) {
  return (
    <section class="ui-stack-wide">
      <HowItEnded {...props} />
      <FileActions {...props} />
      <StepPapers
        caseKey={props.address.caseId}
        state={props.view.state}
        round={null}
        isOpen={props.view.actions.includes("attachFile")}
        run={props.handle.run}
        tools={props.tools}
      />
    </section>
  );
}

function HowItEnded({ address, view }: ScreenProps) {
  const { caseId } = address;
  const { state, actions } = view;
  const seal = state.seals.at(-1);
  if (state.status === "cancelled" && state.cancelled)
    return (
      <>
        <ScreenHeading text="Kasus dibatalkan" />
        <p>
          Dibatalkan {momentInWords(state.cancelled.at)} oleh {personText(state.cancelled.by)}.
          Alasan: {state.cancelled.reason}
        </p>
        {actions.includes("reopen") && (
          <Link to={caseAt(caseId, "buka-kembali")}>Buka kembali kasus</Link>
        )}
      </>
    );
  if (state.status === "sealed" && seal)
    return (
      <>
        <ScreenHeading text="Kasus telah disahkan" />
        <p>Disahkan {momentInWords(seal.at)}. Isinya tidak dapat diubah lagi.</p>
        <Primary>
          <Link to={caseAt(caseId, "disahkan")} class="ui-button ui-button-primary">
            Lihat tanda pengesahan
          </Link>
        </Primary>
      </>
    );
  return (
    <>
      <ScreenHeading text="Semua langkah selesai" />
      <p>Alur berakhir: {view.endLabel}. Kasus ini siap disahkan.</p>
      {actions.includes("signOff") && (
        <Primary>
          <Link to={caseAt(caseId, "sahkan")} class="ui-button ui-button-primary">
            Sahkan kasus
          </Link>
        </Primary>
      )}
    </>
  );
}

const Primary = ({ children }: { children: ComponentChildren }) => (
  <div class="ui-buttons k-primary-place">{children}</div>
);

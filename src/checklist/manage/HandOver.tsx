import { useState } from "preact/hooks";
import { givenFrom } from "../../browser/kept/given.ts";
import type { ScreenProps } from "../case/screen-props.ts";
import { HandedOver } from "./HandedOver.tsx";
import { HandOverForm } from "./HandOverForm.tsx";

/** Handing a case to the next person: the form, and once it is handed over the file and its letter. */
export function HandOver(props: ScreenProps) {
  const { address, log, view } = props;
  const { handover } = view.state;
  const [again, setAgain] = useState(false);
  const [told, setTold] = useState("");
  const given = givenFrom(address.caseId, log.length);
  if (given !== null && handover !== null && !again)
    return (
      <HandedOver
        {...props}
        handover={handover}
        given={given}
        told={told}
        onTold={setTold}
        onAgain={() => setAgain(true)}
      />
    );
  return <HandOverForm {...props} onGiven={() => setAgain(false)} onTold={setTold} />;
}

import { useState } from "preact/hooks";
import { givenFrom } from "../../browser/kept/given.ts";
import type { ScreenProps } from "../case/screen-props.ts";
import { HandedOver } from "./HandedOver.tsx";
import { HandOverForm } from "./HandOverForm.tsx";
import { useGiving } from "./use-giving.ts";

/** Handing a case to the next person: the form, and once it is handed over the file and its letter. */
export function HandOver(props: ScreenProps) {
  const { address, log, view } = props;
  const { handover } = view.state;
  const [again, setAgain] = useState(false);
  const giving = useGiving(props.tools, address.caseId);
  const given = givenFrom(address.caseId, log.length);
  if (given !== null && handover !== null && !again)
    return (
      <HandedOver
        {...props}
        handover={handover}
        given={given}
        giving={giving}
        onAgain={() => setAgain(true)}
      />
    );
  return <HandOverForm {...props} onGiven={() => setAgain(false)} give={giving.give} />;
}

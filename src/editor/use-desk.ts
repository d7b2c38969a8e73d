import { useEffect, useState } from "preact/hooks";
import { Desk, type DeskState } from "../browser/drafting/desk.ts";
import { StorageError } from "../browser/failure/errors.ts";
import { staysAt } from "./address.ts";
import type { Tools } from "./tools.ts";

export type Opened =
  | { kind: "reading" }
  | { kind: "open"; desk: Desk; state: DeskState }
  | { kind: "absent" }
  | { kind: "failed"; newer: boolean };

/** A draft at work, drawn again at each of its changes. */
export function useDesk(tools: Tools, id: string): Opened {
  const [opened, setOpened] = useState<Opened>({ kind: "reading" });
  useEffect(() => {
    let stop = () => undefined as undefined;
    let gone = false;
    tools.drafts.read(id).then(
      (kept) => {
        if (gone) return;
        if (kept === null) return setOpened({ kind: "absent" });
        const desk = new Desk(kept, tools);
        const leave = () => void desk.flush();
        const come = () => void desk.refresh();
        addEventListener("pagehide", leave);
        addEventListener("focus", come);
        const off = desk.subscribe((state) => {
          if (state.id !== id) staysAt(state.id);
          setOpened({ kind: "open", desk, state });
        });
        stop = () => {
          off();
          leave();
          removeEventListener("pagehide", leave);
          removeEventListener("focus", come);
        };
        setOpened({ kind: "open", desk, state: desk.now() });
      },
      (error) => {
        const newer = error instanceof StorageError && error.failure === "newer";
        if (!gone) setOpened({ kind: "failed", newer });
      },
    );
    return () => {
      gone = true;
      stop();
    };
  }, [tools, id]);
  return opened;
}

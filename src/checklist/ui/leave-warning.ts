import { useEffect } from "preact/hooks";
import type { Session } from "../../browser/session.ts";

/** The browser asks before the page closes while something accepted is not on the disk. */
export function useLeaveWarning(session: Session) {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (session.unsavedKeys().length > 0) event.preventDefault();
    };
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [session]);
}

import { useEffect, useState } from "preact/hooks";
import type { Person } from "../../core/case/events.ts";
import type { Tools } from "../workplace.ts";

const NOBODY = () => false;

/** Whether somebody sees this case already, as a member of the office that shares it. Nothing is loaded where none does. */
export function useInOffice({ kv, shared }: Tools, caseKey: string): (person: Person) => boolean {
  const [found, setFound] = useState<{ is: (person: Person) => boolean }>({ is: NOBODY });
  useEffect(() => {
    let isHere = true;
    const look = async () => {
      if (!shared || (await shared) === null) return;
      const { colleaguesOf, isAmong } = await import("../sharing/colleagues.ts");
      const members = await colleaguesOf(kv, caseKey);
      if (isHere) setFound({ is: (person) => isAmong(members, person) });
    };
    // Without an answer a file is made, which is right for everybody.
    look().catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [kv, shared, caseKey]);
  return found.is;
}

import { useEffect, useState } from "preact/hooks";
import type { Tools } from "../workplace.ts";

/** Whether the office may have the bytes of this case's papers; false until that was looked up. Loads nothing without an office. */
export function useOfficeKeeps(tools: Pick<Tools, "kv" | "shared">, caseKey: string): boolean {
  const { kv, shared } = tools;
  const [keeps, setKeeps] = useState(false);
  useEffect(() => {
    let isHere = true;
    const look = async () => {
      if (!shared || (await shared) === null) return;
      const { keepsPapers } = await import("../sharing/colleagues.ts");
      const found = await keepsPapers({ kv, shared }, caseKey);
      if (isHere) setKeeps(found);
    };
    look().catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [kv, shared, caseKey]);
  return keeps;
}

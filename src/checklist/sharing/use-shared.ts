import { useEffect, useState } from "preact/hooks";
import type { Tools } from "../workplace.ts";
import type { SharedOffice } from "./open-office.ts";

/**
 * What a look at the office shows, taken again after every change; null until the first, and where nothing is
 * shared. A look that fails leaves what was seen before.
 * @param about what else the look depends on.
 */
export function useShared<Seen>(
  { shared, session }: Pick<Tools, "shared" | "session">,
  look: (office: SharedOffice) => Promise<Seen>,
  about = "",
): { seen: Seen; office: SharedOffice; again: () => void } | null {
  const [found, setFound] = useState<{ seen: Seen; office: SharedOffice } | null>(null);
  const [turn, setTurn] = useState(0);
  const again = () => setTurn((before) => before + 1);
  useEffect(() => {
    let stop = () => {};
    let isHere = true;
    shared?.then((office) => {
      if (office === null || !isHere) return;
      // While a look is taken others are asked for, by the thousand where much comes in: they become one.
      let asked = 0;
      const take = async () => {
        asked += 1;
        if (asked > 1) return;
        for (let before = 0; before < asked && isHere; ) {
          before = asked;
          await look(office).then(
            (seen) => isHere && setFound({ seen, office }),
            () => undefined,
          );
        }
        asked = 0;
      };
      const stops = [office.desk, session, office.papers].map((one) => one.subscribe(take));
      stop = () => {
        for (const one of stops) one();
      };
      take();
    });
    return () => {
      isHere = false;
      stop();
    };
  }, [shared, session, about, turn]);
  return found && { ...found, again };
}

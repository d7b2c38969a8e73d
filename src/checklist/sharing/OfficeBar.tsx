import { mayEraseBy } from "../../core/office/members.ts";
import { tombstoneOf } from "../../core/sharing/erasure.ts";
import { onDemand } from "../../ui/lazy.tsx";
import { caseAt, STORAGE } from "../address.ts";
import { Link } from "../navigation.tsx";
import type { Tools } from "../workplace.ts";
import type { SharedOffice } from "./open-office.ts";
import { Reading } from "./Reading.tsx";
import { useShared } from "./use-shared.ts";
import { statusText } from "./words.ts";

const PastTerms = onDemand(() => import("./PastTerms.tsx").then((part) => part.PastTerms));

interface Overview {
  joined: boolean;
  status: string;
  /** How many cases have something that was not read back yet. */
  waiting: number;
  /** What was overtaken, and how many acts in each case. */
  conflicts: { key: string; number: string; acts: number }[];
  /** This member may erase, and the office says how long cases are kept. */
  keepsTime: boolean;
}

/** Above the list: how this browser stands to its office, and where something was overtaken. */
export function OfficeBar({ tools }: { tools: Tools }) {
  const found = useShared(tools, (office) => overview(office, tools));
  if (found === null)
    return (
      <p class="ui-quiet" aria-hidden="true">
        &nbsp;
      </p>
    );
  const { joined, status, waiting, conflicts, keepsTime } = found.seen;
  if (!joined)
    return (
      <p class="ui-quiet">
        Kantor ini berbagi kasus. <Link to={STORAGE}>Gabungkan perangkat ini</Link>
      </p>
    );
  return (
    <>
      <Reading desk={found.office.desk} said={status} />
      {conflicts.length === 0 && <p class="ui-quiet">Tidak ada catatan yang didahului.</p>}
      {waiting > 0 && <p>{`Menunggu sambungan: ${waiting} kasus`}</p>}
      {conflicts.length > 0 && (
        <p class="ui-notice">
          Didahului:{" "}
          {conflicts.map(({ key, number, acts }, n) => (
            <span key={key}>
              {n > 0 && ", "}
              <Link to={caseAt(key)}>{`${number} (${acts})`}</Link>
            </span>
          ))}
        </p>
      )}
      {keepsTime && <PastTerms tools={tools} office={found.office} />}
    </>
  );
}

async function overview({ desk, kept, way }: SharedOffice, { session }: Tools): Promise<Overview> {
  const joined = (await kept.desk())?.member != null;
  const status = statusText(desk.status);
  const conflicts: Overview["conflicts"] = [];
  let waiting = 0;
  if (!joined) return { joined, status, waiting, conflicts, keepsTime: false };
  const mine = await kept.desk();
  const mayErase = mayEraseBy(mine?.members);
  const keepsTime = !!way.retention && mayErase(mine?.member ?? "");
  const tokens = await kept.unsettled.tokens();
  // While thousands come in this is asked over and over: the list is read where something is left alone.
  if (tokens.length === 0) return { joined, status, waiting, conflicts, keepsTime };
  const listed = new Map((await session.list()).map((entry) => [entry.key, entry]));
  for (const token of tokens) {
    const one = await kept.case(token);
    const entry = listed.get(one?.caseId ?? "");
    if (!one || one.left || !entry || tombstoneOf(one.erasure, mayErase) !== null) continue;
    if (entry.head !== one.line.head) waiting += 1;
    if (one.overtaken.length > 0) {
      const number = entry.summary?.number ?? entry.key;
      conflicts.push({ key: entry.key, number, acts: one.overtaken.length });
    }
  }
  return { joined, status, waiting, conflicts, keepsTime };
}

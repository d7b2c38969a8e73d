import type { Me, RoleCount } from "../../core/case/desk/me.ts";
import type { DeskQuery } from "../../core/case/desk/query.ts";
import { roleNamed } from "../../core/case/desk/search.ts";
import { numberInWords } from "../../core/words/number.ts";
import { inSeries } from "../../core/words/series.ts";
import { PLAIN } from "../address.ts";
import { Link } from "../navigation.tsx";

interface NothingFoundProps {
  query: DeskQuery;
  /** How many cases of all views the search finds. */
  hits: number;
  roles: readonly RoleCount[];
  me: Me;
}

/** No case to show: why, and the way on. */
export function NothingFound({ query, hits, roles, me }: NothingFoundProps) {
  const { search, view } = query;
  const role = search ? roleNamed(roles, search) : null;
  return (
    <div class="ui-stack k-nothing">
      <p>{reason(query, roles, me)}</p>
      {role && (
        <Link to={{ at: "list", query: { ...PLAIN, view: "jalan", role: role.name } }}>
          {numberInWords(role.count)} kasus menunggu {role.short}
        </Link>
      )}
      {search && hits > 0 && (
        <Link to={{ at: "list", query: { ...PLAIN, view: "semua", search } }}>
          Tampilkan {numberInWords(hits)} kasus dari semua tampilan
        </Link>
      )}
      {(search || query.status || query.role || query.sop) && (
        <Link to={{ at: "list", query: { ...PLAIN, view } }}>Hapus saringan</Link>
      )}
    </div>
  );
}

function reason(
  { search, status, role, sop, view }: DeskQuery,
  roles: readonly RoleCount[],
  me: Me,
) {
  if (search) return `Tidak ada kasus yang memuat “${search}” di sini.`;
  if (status || role || sop) return "Tidak ada kasus dengan saringan ini.";
  if (view !== "saya") return "Belum ada kasus di sini.";
  const mine = roles.filter(({ name }) => me.roles.includes(name)).map(({ short }) => short);
  return `Tidak ada kasus yang menunggu ${inSeries(mine.length > 0 ? mine : [me.name])}.`;
}

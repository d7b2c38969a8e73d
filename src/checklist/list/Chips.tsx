import type { Line } from "../../core/case/desk/line.ts";
import type { RoleCount } from "../../core/case/desk/me.ts";
import { type DeskQuery, filtered, STATUSES } from "../../core/case/desk/query.ts";
import { Counts } from "./Counts.tsx";

/** What cannot wait, in the order of its weight; in a view of closed cases, how they were closed. */
const PRESSING = ["terlambat", "hari-ini", "dikembalikan", "siap"];
const ENDED = ["disahkan", "dibatalkan"];

interface ChipsProps {
  /** Those of the view, nothing filtered. */
  lines: readonly Line[];
  query: DeskQuery;
  roles: readonly RoleCount[];
  /** Epoch ms. */
  now: number;
}

/** The filters that are one press away, each with its count; those that would find nothing are left out. */
export function Chips({ lines, query, roles, now }: ChipsProps) {
  const { status, role, view } = query;
  const offered = view === "selesai" ? ENDED : PRESSING;
  const ways = [
    ...STATUSES.filter(({ id }) => offered.includes(id)).map(({ id, label }) => ({
      set: { status: id },
      label,
      on: id === status,
      late: id === "terlambat",
    })),
    ...roles
      .filter(({ name }) => view !== "saya" || name === role)
      .map(({ name, short }) => ({ set: { role: name }, label: short, on: name === role })),
  ];
  const off = { status: "", role: "" };
  return (
    <Counts
      class="k-chips"
      label="Saringan"
      counts={[
        { to: { ...query, ...off }, label: "Semua", count: lines.length, on: !status && !role },
        ...ways
          .map(({ set, ...way }) => ({
            ...way,
            // What is on is taken off again by the same press.
            to: {
              ...query,
              ...set,
              ...(way.on && ("role" in set ? { role: "" } : { status: "" })),
            },
            count: filtered(lines, { ...query, ...set }, now).length,
          }))
          .filter(({ count, on }) => count > 0 || on),
      ]}
    />
  );
}

import type { Line } from "../../core/case/desk/line.ts";
import { isSomeone, type Me } from "../../core/case/desk/me.ts";
import { inView, VIEWS, type ViewId } from "../../core/case/desk/query.ts";
import { PLAIN } from "../address.ts";
import { Counts } from "./Counts.tsx";

interface ViewsProps {
  lines: readonly Line[];
  /** Kept from one view to the next. */
  search: string;
  view: ViewId;
  me: Me;
}

/** The views of the list, with how many are in each. */
export const Views = ({ lines, search, view, me }: ViewsProps) => (
  <nav aria-label="Tampilan daftar">
    <Counts
      class="k-views"
      counts={VIEWS.filter(({ id }) => id !== "saya" || isSomeone(me)).map(({ id, label }) => ({
        to: { ...PLAIN, search, view: id },
        label,
        count: inView(lines, id, me).length,
        on: id === view,
      }))}
    />
  </nav>
);

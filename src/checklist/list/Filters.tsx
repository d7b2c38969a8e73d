import type { RoleCount } from "../../core/case/desk/me.ts";
import { type DeskQuery, SORTS, STATUSES } from "../../core/case/desk/query.ts";
import type { ListedSop } from "../../core/sop/catalogue.ts";
import { Select } from "../../ui/Select.tsx";

interface FiltersProps {
  query: DeskQuery;
  sops: readonly ListedSop[];
  roles: readonly RoleCount[];
  onQuery: (query: DeskQuery) => void;
}

/** All filters and orders by name: fetched when first unfolded. */
export function Filters({ query, sops, roles, onQuery }: FiltersProps) {
  const set = (part: Partial<DeskQuery>) => onQuery({ ...query, ...part });
  return (
    <div class="k-filters">
      <Select
        id="k-keadaan"
        label="Keadaan"
        options={STATUSES}
        value={query.status}
        onValue={(status) => set({ status })}
      />
      <Select
        id="k-peran"
        label="Menunggu peran"
        options={[
          { id: "", label: "Semua peran" },
          ...roles.map(({ name, short }) => ({ id: name, label: short })),
        ]}
        value={query.role}
        onValue={(role) => set({ role })}
      />
      {sops.length > 1 && (
        <Select
          id="k-sop"
          label="SOP"
          options={[
            { id: "", label: "Semua SOP" },
            ...sops.map(({ id, name }) => ({ id, label: name })),
          ]}
          value={query.sop}
          onValue={(sop) => set({ sop })}
        />
      )}
      <Select
        id="k-urut"
        label="Urutkan"
        options={SORTS}
        value={SORTS.some(({ id }) => id === query.sort) ? query.sort : ""}
        onValue={(sort) => set({ sort })}
      />
    </div>
  );
}

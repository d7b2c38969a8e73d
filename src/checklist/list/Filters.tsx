import type { Sop } from "../../core/sop/schema.ts";
import { Field } from "../../ui/Field.tsx";
import { Select } from "../../ui/Select.tsx";
import type { ListQuery } from "../address.ts";
import { SORTS, STATUSES } from "./query.ts";

interface FiltersProps {
  query: ListQuery;
  sops: readonly Sop[];
  onQuery: (query: ListQuery) => void;
}

export function Filters({ query, sops, onQuery }: FiltersProps) {
  const set = (part: Partial<ListQuery>) => onQuery({ ...query, ...part });
  return (
    <search class="k-filters">
      <Field
        id="k-cari"
        label="Cari kasus"
        type="search"
        value={query.search}
        onValue={(search) => set({ search })}
      />
      <Select
        id="k-keadaan"
        label="Keadaan"
        options={STATUSES}
        value={query.status}
        onValue={(status) => set({ status })}
      />
      <Select
        id="k-urut"
        label="Urutkan"
        options={SORTS}
        value={query.sort}
        onValue={(sort) => set({ sort })}
      />
      {sops.length > 1 && (
        <Select
          id="k-sop"
          label="SOP"
          options={[
            { id: "", label: "Semua SOP" },
            ...sops.map(({ id, identity }) => ({ id, label: identity.name })),
          ]}
          value={query.sop}
          onValue={(sop) => set({ sop })}
        />
      )}
    </search>
  );
}

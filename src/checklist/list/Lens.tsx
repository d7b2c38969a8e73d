import { useState } from "preact/hooks";
import type { MeStore } from "../../browser/kept/me.ts";
import type { Me, RoleCount } from "../../core/case/desk/me.ts";
import { onDemand } from "../../ui/lazy.tsx";
import { Select } from "../../ui/Select.tsx";
import { LIST } from "../address.ts";
import { navigate } from "../navigation.tsx";

const LensForm = onDemand(() => import("./LensForm.tsx").then((part) => part.LensForm));

interface LensProps {
  me: Me;
  roles: readonly RoleCount[];
  store: MeStore;
}

/** What none of the parts is called: more than one of them, and a name. */
const MORE = "*";

/** "Sebagai": the part through whose eyes the list is seen, changed in one act. */
export function Lens({ me, roles, store }: LensProps) {
  const [open, setOpen] = useState(false);
  const several = me.roles.length > 1 || me.name !== "";
  const shorts = roles.filter(({ name }) => me.roles.includes(name)).map(({ short }) => short);
  const choose = (value: string) => {
    if (value === MORE) return setOpen(true);
    store.change({ name: "", roles: value ? [value] : [] });
    navigate(LIST);
  };
  return (
    <div class="k-lens">
      <Select
        id="k-sebagai"
        label="Sebagai"
        options={[
          { id: "", label: "Semua peran" },
          ...roles.map(({ name, short }) => ({ id: name, label: short })),
          {
            id: MORE,
            label: several
              ? [...shorts, me.name].filter(Boolean).join(", ")
              : "Beberapa peran, nama…",
          },
        ]}
        value={several ? MORE : (me.roles[0] ?? "")}
        onValue={choose}
      />
      {(open || several) && (
        <button type="button" class="ui-link" aria-expanded={open} onClick={() => setOpen(!open)}>
          Ubah
        </button>
      )}
      {open && <LensForm me={me} roles={roles} store={store} onClose={() => setOpen(false)} />}
    </div>
  );
}

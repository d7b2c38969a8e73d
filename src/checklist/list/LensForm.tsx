import type { MeStore } from "../../browser/kept/me.ts";
import type { Me, RoleCount } from "../../core/case/desk/me.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { Tick } from "../../ui/Tick.tsx";
import { LIST } from "../address.ts";
import { navigate } from "../navigation.tsx";

interface LensFormProps {
  me: Me;
  roles: readonly RoleCount[];
  store: MeStore;
  onClose: () => void;
}

/** Several parts, and the name by which steps are assigned. Each choice counts at once. */
export function LensForm({ me, roles, store, onClose }: LensFormProps) {
  const turn = async (name: string, on: boolean) => {
    const others = me.roles.filter((role) => role !== name);
    store.change({ ...me, roles: on ? [...others, name] : others });
  };
  const closed = () => {
    navigate(LIST);
    onClose();
  };
  return (
    <Dialog id="k-saya" title="Saya" onClose={closed}>
      {(close) => (
        <div class="ui-stack k-lens-form">
          <p class="ui-quiet">
            Untuk daftar “Menunggu saya”. Tersimpan di perangkat ini saja dan bukan kata sandi.
          </p>
          <fieldset>
            <legend class="ui-legend">Peran saya</legend>
            {roles.map(({ name, short, count }, n) => (
              <Tick
                key={name}
                id={`k-peran-${n}`}
                label={`${name === short ? name : `${short}: ${name}`} (${count})`}
                checked={me.roles.includes(name)}
                onWish={(on) => turn(name, on)}
              />
            ))}
          </fieldset>
          <Field
            id="k-nama-saya"
            label="Nama saya"
            hint="Seperti pada penugasan dan serah terima. Boleh kosong."
            value={me.name}
            onValue={(name) => store.change({ ...me, name })}
          />
          <div class="ui-buttons">
            <button type="button" class="ui-button ui-button-primary" onClick={close}>
              Tampilkan kasus saya
            </button>
            <button
              type="button"
              class="ui-button"
              onClick={() => store.change({ name: "", roles: [] })}
            >
              Lupakan pilihan ini
            </button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

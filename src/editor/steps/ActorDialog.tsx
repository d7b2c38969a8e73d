import { useState } from "preact/hooks";
import type { Desk } from "../../browser/drafting/desk.ts";
import type { Draft } from "../../core/draft/draft.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { Select } from "../../ui/Select.tsx";

interface ActorDialogProps {
  draft: Draft;
  /** null adds one. */
  actor: string | null;
  desk: Desk;
  newId: () => string;
  onClose: () => void;
}

const KINDS = [
  { id: "officer", label: "Pejabat atau pegawai" },
  { id: "party", label: "Orang di luar kantor" },
  { id: "system", label: "Aplikasi" },
];

/** One column of performers: its name, its place, what kind of performer it is. */
export function ActorDialog(props: ActorDialogProps) {
  const title = props.actor === null ? "Tambah pelaksana" : "Kolom pelaksana";
  return (
    <Dialog id="s-pelaksana" title={title} class="s-dialog" onClose={props.onClose}>
      {(close) =>
        props.actor === null ? (
          <NewActor {...props} close={close} />
        ) : (
          <OneActor {...props} actor={props.actor} close={close} />
        )
      }
    </Dialog>
  );
}

function NewActor({ draft, desk, newId, close }: ActorDialogProps & { close: () => void }) {
  const [name, setName] = useState("");
  return (
    <form
      class="ui-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") {
          desk.act({ kind: "add-actor", id: newId(), name, at: draft.actors.length });
        }
        close();
      }}
    >
      <Field
        id="s-nama-baru"
        label="Nama pelaksana"
        hint="Seperti judul kolom tabel. Contoh: Administrator server"
        value={name}
        onValue={setName}
      />
      <button type="submit" class="ui-button ui-button-primary">
        Tambahkan
      </button>
    </form>
  );
}

function OneActor(props: ActorDialogProps & { actor: string; close: () => void }) {
  const { draft, desk, actor: id, close } = props;
  const at = draft.actors.findIndex((one) => one.id === id);
  const actor = draft.actors[at];
  if (actor === undefined) return null;
  const change = (part: Partial<typeof actor>) =>
    desk.act({ kind: "actor", actor: id, change: part });
  const move = (to: number) => desk.act({ kind: "move-actor", actor: id, to });
  return (
    <div class="ui-stack">
      <Field
        id="s-nama"
        label="Nama pelaksana"
        value={actor.name}
        onValue={(name) => change({ name })}
      />
      <Field
        id="s-pendek"
        label="Nama pendek"
        hint="Untuk layar sempit; kosong berarti nama lengkapnya."
        value={actor.short}
        onValue={(short) => change({ short })}
      />
      <Field
        id="s-kelompok"
        label="Judul bersama"
        hint="Di atas kolom-kolom yang berdampingan. Contoh: Satker Pengirim"
        value={actor.group}
        onValue={(group) => change({ group })}
      />
      <Select
        id="s-jenis"
        label="Jenis"
        options={KINDS}
        value={actor.kind}
        onValue={(kind) => change({ kind: kind as typeof actor.kind })}
      />
      <div class="s-row-acts">
        <button type="button" class="ui-button ui-button-small" onClick={() => move(at - 1)}>
          Geser ke kiri
        </button>
        <button type="button" class="ui-button ui-button-small" onClick={() => move(at + 1)}>
          Geser ke kanan
        </button>
        <button
          type="button"
          class="ui-button ui-button-small ui-button-danger"
          onClick={() => {
            desk.act({ kind: "remove-actor", actor: id });
            close();
          }}
        >
          Hapus kolom
        </button>
        <button type="button" class="ui-button ui-button-primary" onClick={close}>
          Selesai
        </button>
      </div>
    </div>
  );
}

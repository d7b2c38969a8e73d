import { useState } from "preact/hooks";
import type { KeptDesk } from "../../browser/sharing/kept.ts";
import { makeKey } from "../../browser/sharing/key.ts";
import { membersOf } from "../../core/office/members.ts";
import { Field } from "../../ui/Field.tsx";
import { onDemand } from "../../ui/lazy.tsx";
import { announce } from "../../ui/live.tsx";
import type { Tools } from "../workplace.ts";
import type { SharedOffice } from "./open-office.ts";
import { useShared } from "./use-shared.ts";
import { nameOf, statusText } from "./words.ts";

const PersonPanel = onDemand(() => import("./PersonPanel.tsx").then((part) => part.PersonPanel));

/** What a code of a member looks like; who has which, the office's file says. */
const CODE = /^[0-9a-z]{1,64}$/;

/** Who this device is to the office: a key made here, and the code that the office answers it with. */
export function JoinPanel({ tools }: { tools: Tools }) {
  const found = useShared(tools, async ({ desk, kept }) => ({
    mine: await kept.desk(),
    status: statusText(desk.status),
  }));
  if (found === null) return null;
  const { seen, office, again } = found;
  const { mine, status } = seen;
  const make = async () => {
    const key = await makeKey(crypto.subtle);
    const none = { member: null, cursor: null, members: null };
    await office.kept.keepDesk({
      ...{ kind: "shared-desk", version: 1, key, way: office.way, ...none },
    });
    announce("Kunci dibuat.");
    again();
  };
  const leave = async () => {
    await office.kept.forgetDesk();
    announce("Perangkat ini tidak lagi tergabung. Kasus yang ada tetap di peramban ini.");
    location.reload();
  };
  return (
    <div class="ui-stack">
      <h3>Berbagi dengan kantor</h3>
      {mine === null ? (
        <>
          <p>
            Kantor ini dapat berbagi kasus antarperangkat. Perangkat ini memerlukan kunci sendiri,
            yang dibuat di sini dan tidak pernah meninggalkan peramban ini.
          </p>
          <button type="button" class="ui-button" onClick={make}>
            Buat kunci perangkat ini
          </button>
        </>
      ) : (
        <>
          {mine.member === null ? (
            <Code office={office} mine={mine} onDone={again} />
          ) : (
            <>
              <p>
                <strong>{nameOf(membersOf(mine.members), mine.member)}</strong> — {status}
              </p>
              <p class="ui-quiet">
                Selama Anda membuka kasus bersama, anggota lain yang membukanya melihat nama Anda.
                Itu tidak disimpan.
              </p>
            </>
          )}
          <PublicKey text={mine.key.publicKey} />
          {mine.member !== null && <PersonPanel tools={tools} office={office} />}
          <button type="button" class="ui-link" onClick={leave}>
            Keluar dari kantor di perangkat ini
          </button>
        </>
      )}
    </div>
  );
}

function PublicKey({ text }: { text: string }) {
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => announce("Kunci disalin."),
      () => announce("Tidak tersalin: tandai kuncinya lalu salin sendiri."),
    );
  return (
    <p>
      Kunci umum perangkat ini: <code class="k-own-lines">{text}</code>{" "}
      <button type="button" class="ui-link" onClick={copy}>
        Salin
      </button>
    </p>
  );
}

interface CodeProps {
  office: SharedOffice;
  mine: KeptDesk;
  onDone: () => void;
}

/** The code that the office gives in return for the public key. */
function Code({ office, mine, onDone }: CodeProps) {
  const [code, setCode] = useState("");
  const [error, setError] = useState("");
  const join = async (event: Event) => {
    event.preventDefault();
    const member = code.trim();
    if (!CODE.test(member)) {
      setError(
        "Kode anggota terdiri atas huruf kecil dan angka. Salin dari jawaban pengelola kantor.",
      );
      return;
    }
    await office.kept.keepDesk({ ...mine, member });
    office.desk.hurry();
    announce("Perangkat ini tergabung.");
    onDone();
  };
  return (
    <form class="ui-stack" onSubmit={join} noValidate>
      <p>
        Kirim kunci umum di bawah kepada pengelola kantor. Ia membalas dengan kode anggota Anda.
      </p>
      <Field
        id="k-kode-anggota"
        label="Kode anggota"
        value={code}
        onValue={setCode}
        width="medium"
        error={error || undefined}
      />
      <button type="submit" class="ui-button ui-button-primary">
        Gabung
      </button>
    </form>
  );
}

import type { Desk } from "../../browser/drafting/desk.ts";
import type { Draft } from "../../core/draft/draft.ts";

/** Who signs the sheet at the end of a case: at the most two stand there already as usual. */
const USUAL = ["Mengetahui", "Pelaksana"] as const;

/** Places to sign at the end of a case. */
export function SignOff({ draft, desk }: { draft: Draft; desk: Desk }) {
  const { signOff, actors } = draft;
  const change = (next: Draft["signOff"]) =>
    desk.act({ kind: "around", change: { signOff: next } });
  return (
    <fieldset class="s-signs">
      <legend class="ui-legend">Tanda tangan pada lembar akhir kasus</legend>
      {signOff.map((one, n) => (
        <div key={one.id} class="s-exit">
          <input
            id={`s-ttd-${n}`}
            class="ui-input"
            aria-label={`Judul tanda tangan ke-${n + 1}`}
            value={one.label}
            onInput={(event) =>
              change(signOff.with(n, { ...one, label: event.currentTarget.value }))
            }
          />
          <select
            class="ui-input"
            aria-label={`Penanda tangan ke-${n + 1}`}
            value={one.actor ?? ""}
            onChange={(event) =>
              change(signOff.with(n, { ...one, actor: event.currentTarget.value || null }))
            }
          >
            <option value="">Pilih pelaksana…</option>
            {actors.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <button
            type="button"
            class="ui-button ui-button-small"
            onClick={() => change(signOff.toSpliced(n, 1))}
          >
            Hapus<span class="ui-sr"> tanda tangan ke-{n + 1}</span>
          </button>
        </div>
      ))}
      <button
        id="s-ttd-baru"
        type="button"
        class="ui-button ui-button-small"
        onClick={() => {
          const free = [1, 2, 3, 4, 5, 6, 7, 8, 9].find((n) =>
            signOff.every(({ id }) => id !== `ttd-${n}`),
          );
          const label = USUAL[signOff.length] ?? "";
          change([...signOff, { id: `ttd-${free ?? 10}`, label, actor: null }]);
        }}
      >
        Tambah tanda tangan
      </button>
    </fieldset>
  );
}

import type { SettingsOffer } from "../../browser/exchange/preferences.ts";
import type { RestoreCount } from "../../browser/exchange/restore.ts";
import { numberInWords } from "../../core/words/number.ts";
import { Choice } from "../../ui/Choice.tsx";
import { changes, settingsText } from "./plan-text.ts";
import { besideCounts } from "./restore-counts.ts";

/** What restoring a backup would do, or did. */
export interface Restoration {
  count: RestoreCount;
  settings: SettingsOffer;
}

/** True when restoring would change anything here. */
export function hasWork({ count }: Restoration, adopts: boolean): boolean {
  return adopts || changes(count);
}

export function RestoreCounts({ count, done }: { count: RestoreCount; done: boolean }) {
  const added = numberInWords(count.added);
  const newer = numberInWords(count.newer);
  const diverged = numberInWords(count.diverged);
  const unread = numberInWords(count.unreadable.length);
  return (
    <ul class="k-plan-list" aria-label="Isi cadangan">
      <li>{done ? `${added} kasus ditambahkan` : `${added} kasus akan ditambahkan`}</li>
      <li>{done ? `${newer} kasus dilanjutkan` : `${newer} kasus akan dilanjutkan`}</li>
      <li>
        {done
          ? `${diverged} kasus bercabang: isi cadangan ditambahkan sebagai salinan`
          : `${diverged} kasus bercabang: isi cadangan akan ditambahkan sebagai salinan`}
      </li>
      <li>{numberInWords(count.same)} kasus sudah ada di sini: tidak diubah</li>
      {besideCounts(count, done).map((text) => (
        <li key={text}>{text}</li>
      ))}
      {count.unreadable.length > 0 && (
        <li class="ui-error">
          {count.unreadable.some(({ code }) => code === "too-long")
            ? `${unread} isi cadangan tidak dapat dibaca: dilewati (membacanya memerlukan lebih dari 10 detik, jadi sisa berkas tidak dibaca)`
            : `${unread} isi cadangan tidak dapat dibaca: dilewati`}
        </li>
      )}
    </ul>
  );
}

interface PlannedSettingsProps {
  offer: SettingsOffer;
  adopts: boolean;
  onAdopts: (adopts: boolean) => void;
}

/** The settings in the backup: nothing of them is taken over unless the person says so. */
export function PlannedSettings({ offer, adopts, onAdopts }: PlannedSettingsProps) {
  const { says, asks } = settingsText(offer);
  if (!asks) return <p>Pengaturan: {says}</p>;
  return (
    <Choice
      prefix="k-pengaturan"
      legend="Pengaturan dalam cadangan"
      hint={says}
      options={[
        { id: "tetap", label: "Tetap pakai pengaturan di peramban ini" },
        { id: "ganti", label: "Pakai pengaturan dari cadangan" },
      ]}
      value={adopts ? "ganti" : "tetap"}
      onValue={(id) => onAdopts(id === "ganti")}
    />
  );
}

import type { SettingsOffer } from "../../browser/exchange/preferences.ts";
import type { RestoreCount } from "../../browser/exchange/restore.ts";
import { numberInWords } from "../../core/words/number.ts";
import { Choice } from "../../ui/Choice.tsx";
import { besideCounts, changes, settingsText } from "./plan-text.ts";

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
  const will = done ? "" : "akan ";
  return (
    <ul class="k-plan-list" aria-label="Isi cadangan">
      <li>
        {numberInWords(count.added)} kasus {will}ditambahkan
      </li>
      <li>
        {numberInWords(count.newer)} kasus {will}dilanjutkan
      </li>
      <li>
        {numberInWords(count.diverged)} kasus bercabang: isi cadangan {will}ditambahkan sebagai
        salinan
      </li>
      <li>{numberInWords(count.same)} kasus sudah ada di sini: tidak diubah</li>
      {besideCounts(count, done)
        .filter(([many]) => many > 0)
        .map(([many, what]) => (
          <li key={what}>
            {numberInWords(many)} {what}
          </li>
        ))}
      {count.unreadable.length > 0 && (
        <li class="ui-error">
          {count.unreadable.length} isi cadangan tidak dapat dibaca: dilewati
          {count.unreadable.some(({ code }) => code === "too-long") &&
            " (membacanya memerlukan lebih dari 10 detik, jadi sisa berkas tidak dibaca)"}
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

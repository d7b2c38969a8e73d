import { useEffect, useState } from "preact/hooks";
import type { Settings, SettingsStore } from "../../browser/kept/settings.ts";
import { announce } from "../../ui/live.tsx";
import { Tick } from "../../ui/Tick.tsx";

const REFUSED =
  "Peramban ini menolak pemberitahuan bagi situs ini. Izinkan dahulu pada pengaturan situs di peramban, lalu nyalakan lagi.";

interface SwitchesProps {
  settings: SettingsStore;
  /** Cases come from colleagues here. */
  shares: boolean;
}

/** What the open page may tell; all of it off until it is switched on here. */
export function Switches({ settings, shares }: SwitchesProps) {
  const [wanted, setWanted] = useState({ count: false, notify: false });
  const [told, setTold] = useState("");
  useEffect(() => {
    const take = ({ count, notify }: Settings) => setWanted({ count, notify });
    settings.read().then(take, () => undefined);
    return settings.subscribe(take);
  }, [settings]);
  const change = async (part: Partial<typeof wanted>) => {
    try {
      await settings.change(part);
      setTold("");
    } catch {
      say("Pengaturan tidak tersimpan. Coba lagi.");
    }
  };
  const say = (text: string) => {
    setTold(text);
    announce(text);
  };
  const notify = async (on: boolean) => {
    // Asked for here and nowhere else; once refused, only the browser's own settings allow it.
    if (
      on &&
      (!("Notification" in window) || (await Notification.requestPermission()) !== "granted")
    ) {
      return say(REFUSED);
    }
    return change({ notify: on });
  };
  return (
    <section class="ui-stack" aria-labelledby="k-selama-terbuka">
      <h3 id="k-selama-terbuka">Selama halaman kasus terbuka</h3>
      <Tick
        id="k-hitung"
        label="Tampilkan jumlah kasus yang terlambat atau jatuh tempo hari ini pada judul tab dan ikon aplikasi"
        checked={wanted.count}
        onWish={(count) => change({ count })}
      />
      <Tick
        id="k-beri-tahu"
        label={
          shares
            ? "Beri tahu saat waktu langkah atau kasus habis, dan saat rekan meneruskan kasus kepada Anda"
            : "Beri tahu saat waktu langkah atau kasus habis"
        }
        checked={wanted.notify}
        onWish={notify}
      />
      <p class="ui-hint">
        Bila “Sebagai” dipilih pada daftar kasus, hanya kasus yang menunggu Anda.
      </p>
      {told && <p class="ui-warning">{told}</p>}
    </section>
  );
}

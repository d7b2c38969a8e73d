import { useEffect, useMemo, useState } from "preact/hooks";
import { LiveRegion } from "../ui/live.tsx";
import { OwnWords } from "../ui/OwnWords.tsx";
import { useAddress } from "./address.ts";
import { DraftList } from "./DraftList.tsx";
import { OpenDraft } from "./OpenDraft.tsx";
import { openTools, type Site } from "./tools.ts";

/** The page on which an office writes its SOP: the address says which draft. */
export function App(site: Site) {
  const tools = useMemo(() => openTools(site), []);
  const [temporary, setTemporary] = useState(false);
  useEffect(() => {
    // A store that cannot be asked shows as a failed read below.
    tools.isTemporary().then(setTemporary, () => undefined);
  }, [tools]);
  const address = useAddress();
  return (
    <OwnWords class="s-app">
      <LiveRegion />
      {temporary && (
        <div role="alert" class="ui-notice">
          <p>
            <strong>Peramban menolak menyimpan data situs ini.</strong> Konsep hilang bila halaman
            ditutup: buka situs ini di jendela biasa.
          </p>
        </div>
      )}
      {address.draft === null ? (
        <DraftList tools={tools} />
      ) : (
        <OpenDraft key={address.draft} tools={tools} id={address.draft} tab={address.tab} />
      )}
    </OwnWords>
  );
}

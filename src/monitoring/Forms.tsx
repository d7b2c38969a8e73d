import { useEffect, useState } from "preact/hooks";
import type { AssessmentId, Assessments } from "../browser/kept/assessments.ts";
import { dayShort } from "../core/words/day.ts";
import type { Address } from "./address.ts";

interface FormsProps {
  address: Address;
  store: Assessments;
  base: string;
  onGo: (part: Partial<Address>) => void;
}

const KINDS = [
  { kind: "pemantauan", name: "Formulir pemantauan" },
  { kind: "evaluasi", name: "Formulir evaluasi" },
] as const;

/** The two forms for this period, those kept from other periods, and the blank ones. */
export function Forms({ address, store, base, onGo }: FormsProps) {
  const [kept, setKept] = useState<AssessmentId[]>([]);
  useEffect(() => {
    // Without the list the forms can still be opened by their period.
    store.list(address.sop).then(setKept, () => setKept([]));
  }, [store, address.sop]);
  const others = kept.filter(({ first, last }) => first !== address.first || last !== address.last);
  return (
    <section class="m-section m-forms" aria-labelledby="formulir">
      <h2 id="formulir">Formulir pemantauan dan evaluasi</h2>
      <p class="m-lead">
        Diisi dengan angka periode ini, dinilai oleh Anda, disimpan di peramban, dan diunduh sebagai
        PDF. Pemantauan dilakukan setiap enam bulan.
      </p>
      <div class="ui-buttons">
        {KINDS.map(({ kind, name }) => (
          <button key={kind} type="button" class="ui-button" onClick={() => onGo({ screen: kind })}>
            Buka {name.toLowerCase()}
          </button>
        ))}
      </div>
      <KeptForms ids={others} onGo={onGo} />
      <BlankForms sop={address.sop} base={base} />
    </section>
  );
}

/** Files of the site: they need no JavaScript and no cases. */
function BlankForms({ sop, base }: { sop: string; base: string }) {
  return (
    <p>
      Kosong, untuk diisi dengan tangan:{" "}
      {KINDS.map(({ kind, name }, i) => (
        <span key={kind}>
          {i > 0 && "; "}
          {name.toLowerCase()} <a href={`${base}sop/${sop}/${kind}-kosong-a4.pdf`}>A4</a>,{" "}
          <a href={`${base}sop/${sop}/${kind}-kosong-f4.pdf`}>F4</a>
        </span>
      ))}
      .
    </p>
  );
}

function KeptForms({ ids, onGo }: Pick<FormsProps, "onGo"> & { ids: readonly AssessmentId[] }) {
  if (ids.length === 0) return null;
  return (
    <ul>
      {ids.map(({ kind, first, last }) => (
        <li key={`${kind}${first}${last}`}>
          <button type="button" class="ui-link" onClick={() => onGo({ screen: kind, first, last })}>
            {KINDS.find((one) => one.kind === kind)?.name}, {dayShort(first)} sampai{" "}
            {dayShort(last)}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The verdict in words, what the case says, and what that does and does not prove. */
import { useState } from "preact/hooks";
import { leaveForOpening } from "../browser/kept/handed-file.ts";
import { fold } from "../core/case/evolve.ts";
import { type CaseState, sopOf } from "../core/case/state.ts";
import type { CaseFile } from "../core/exchange/case-file.ts";
import { digestInAddress, digestInGroups } from "../core/words/digest.ts";
import { withNip } from "../core/words/nip.ts";
import { STATUS_WORDS } from "../core/words/status.ts";
import { momentZoned } from "../core/words/time.ts";
import { Terms } from "../ui/Terms.tsx";
import type { CaselessExamination, Examination } from "./examine.ts";
import { Rounds } from "./Rounds.tsx";
import { signatureVerdict } from "./signature-verdict.ts";
import { VerdictCard } from "./VerdictCard.tsx";
import { summaryOf, verdictsOn } from "./verdicts.ts";

interface Props {
  name: string;
  result: Examination;
  base: string;
}

export function Verdict({ name, result, base }: Props) {
  if (result.kind === "several") return <Several name={name} result={result} base={base} />;
  if (result.kind !== "case") {
    return <WithoutCase name={name} result={result} />;
  }
  const { record, extra } = result;
  const verdicts = verdictsOn(result);
  return (
    <>
      <section class="ui-stack">
        <h2>{summaryOf(verdicts)}</h2>
        <p>
          <strong>{name}</strong>
        </p>
        {verdicts.map((verdict) => (
          <VerdictCard key={verdict.of} verdict={verdict} name={name} />
        ))}
        {extra.loose > 0 && (
          <p>
            Di belakang akhir PDF masih ada {extra.loose} bita yang bukan bagiannya, misalnya sisa
            tambahan yang terpotong.
          </p>
        )}
      </section>
      {record.kind === "intact" && (
        <>
          <OpenCase
            text={record.text}
            base={base}
            hasPapers={result.papers !== null && result.papers.whole.length > 0}
          />
          <Facts file={record.file} name={name} />
        </>
      )}
    </>
  );
}

const FROM = {
  here: "Berkas dari situs ini, tanpa kasus",
  elsewhere: "Berkas SOP dari situs lain, tanpa kasus",
  unsaid: "Berkas yang dikenal, tanpa kasus",
};
const NOT_PROVEN =
  "Judul dan penerbitnya tertulis dalam berkas itu sendiri: bukan bukti bahwa kantor itu menerbitkannya.";
const NOT_MEANT =
  "Ini tidak berarti berkas itu palsu: yang dikenal di sini hanya berkas buatan situs SOP seperti ini.";

/** Whoever signed an SOP, or a letter from elsewhere, is told all the same. */
function WithoutCase({ name, result }: { name: string; result: CaselessExamination }) {
  const { signatures } = result;
  const signed = signatures !== null && signatures.each.length + signatures.removed.length > 0;
  return (
    <>
      <section class="ui-stack v-putusan">
        <h2>
          {result.kind === "known" ? FROM[result.from ?? "unsaid"] : "Bukan berkas dari situs ini"}
        </h2>
        <p>
          <strong>{name}</strong>: {result.kind === "known" ? result.what : result.why}
        </p>
        <p class="ui-quiet">{result.kind === "known" ? NOT_PROVEN : NOT_MEANT}</p>
      </section>
      {signed && <VerdictCard verdict={signatureVerdict(signatures)} name={name} />}
    </>
  );
}

const HOW = {
  joined: "beberapa PDF yang disambung menjadi satu",
  merged: "satu PDF dengan beberapa kasus",
};

function Several({
  name,
  result,
  base,
}: Props & { result: Extract<Examination, { kind: "several" }> }) {
  return (
    <>
      <section class="ui-stack v-putusan">
        <h2>Berkas gabungan</h2>
        <p>
          <strong>{name}</strong>: {HOW[result.how]}. Masing-masing diperiksa sendiri.
        </p>
      </section>
      {result.each.map((one, i) => (
        <Verdict key={i} name={`${name}, bagian ${i + 1}`} result={one} base={base} />
      ))}
    </>
  );
}

/** The case goes to the workplace of this browser, which asks before it keeps anything. */
function OpenCase({ text, base, hasPapers }: { text: string; base: string; hasPapers: boolean }) {
  const [failed, setFailed] = useState(false);
  const open = () => {
    if (leaveForOpening(sessionStorage, text)) location.assign(`${base}kasus/?tampil=berkas`);
    else setFailed(true);
  };
  return (
    <>
      <button type="button" class="ui-button" onClick={open}>
        Buka kasus ini
      </button>
      {hasPapers && (
        <p class="ui-quiet">
          Yang dibawa ialah catatannya. Agar lampirannya ikut, buka laman{" "}
          <a href={`${base}kasus/?tampil=berkas`}>Buka berkas kasus</a> dengan berkas yang sama.
        </p>
      )}
      {failed && (
        <p role="alert">
          Kasus terlalu besar untuk dibawa langsung. Buka laman <a href={`${base}kasus/`}>Kasus</a>,
          lalu pilih “Buka berkas kasus” dengan berkas yang sama.
        </p>
      )}
    </>
  );
}

function Facts({ file, name }: { file: CaseFile; name: string }) {
  const expected = digestInAddress(location.hash);
  // The state rides along, but what is shown is folded from the very events that were checked.
  const state: CaseState = fold(file.log) ?? file.state;
  const sop = sopOf(state);
  const seal = state.seals.at(-1);
  const facts: [string, string][] = [
    ["Nomor kasus", state.number],
    ["Perihal", state.subject],
    ["Pemohon", state.applicant],
    ["SOP", `${sop.identity.name}, versi ${sop.version}`],
    ["Keadaan", STATUS_WORDS[state.status]],
    ["Diekspor", momentZoned(file.exportedAt)],
  ];
  return (
    <section class="ui-stack">
      <h2>Isi kasus</h2>
      <Terms terms={facts} />
      <Rounds state={state} name={name} />
      <h3>Segel</h3>
      {seal === undefined || state.status !== "sealed" ? (
        <p>
          {state.seals.length > 0
            ? "Kasus ini tidak sedang disegel: segelnya telah dibuka kembali."
            : "Kasus ini tidak sedang disegel."}
        </p>
      ) : (
        <>
          <p>
            {seal.place === null
              ? `Disahkan pada ${momentZoned(seal.at)} untuk SOP versi ${seal.sopVersion}.`
              : `Disahkan di ${seal.place} pada ${momentZoned(seal.at)} untuk SOP versi ${seal.sopVersion}.`}
          </p>
          <p>
            Sidik segel (SHA-256): <code class="v-sidik">{digestInGroups(seal.digest)}</code>
          </p>
          {expected !== null && (
            <p class="ui-notice">
              {expected === seal.digest
                ? "Sama dengan sidik pada kode QR yang Anda pindai."
                : "Berbeda dari sidik pada kode QR yang Anda pindai: kertas itu milik pengesahan lain."}
            </p>
          )}
          <ul class="ui-list">
            {seal.signatories.map(({ role, person }) => (
              <li key={role}>
                {sop.signOff.find(({ id }) => id === role)?.label ?? role}: {person.name},{" "}
                {person.position}
                {person.nip ? `, ${withNip(person.nip)}` : ""}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The verdict in words, what the case says, and what that does and does not prove. */
import { useState } from "preact/hooks";
import { leaveForOpening } from "../browser/kept/handed-file.ts";
import { fold } from "../core/case/evolve.ts";
import { type CaseState, sopOf } from "../core/case/state.ts";
import type { CaseFile } from "../core/exchange/case-file.ts";
import { nipText, STATUS_WORDS, shortTime } from "../core/form/words.ts";
import { agreementText } from "../core/proof/agreement.ts";
import type { Examination } from "./examine.ts";
import { headingOf, pagesText } from "./pages-text.ts";
import { Rounds } from "./Rounds.tsx";

interface Props {
  name: string;
  result: Examination;
  base: string;
}

export function Verdict({ name, result, base }: Props) {
  if (result.kind === "several") return <Several name={name} result={result} base={base} />;
  if (result.kind !== "case") {
    const altered = result.kind === "altered";
    return (
      <section class={`ui-stack v-putusan ${altered ? "v-berubah" : "v-asing"}`}>
        <h2>{altered ? "Berubah" : "Bukan berkas dari situs ini"}</h2>
        <p>
          <strong>{name}</strong>: {result.why}
        </p>
      </section>
    );
  }
  const { file, pages, text, extra, findings } = result;
  const changed = findings.agreements.some(({ kind }) => kind === "different");
  const heading = changed ? "SOP di dalam kasus berubah" : headingOf(pages);
  return (
    <>
      <section class={`ui-stack v-putusan ${heading === "Utuh" ? "v-utuh" : "v-berubah"}`}>
        <h2>{heading}</h2>
        <p>
          <strong>{name}</strong>: seluruh {file.log.length} catatan kasus cocok dengan sidiknya dan
          berurutan.
        </p>
        {findings.agreements.map((agreement) => (
          <div key={agreement.version}>
            <p>{agreementText(agreement)}</p>
            {agreement.kind === "different" && agreement.differences && (
              <ul>
                {agreement.differences.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            )}
          </div>
        ))}
        <p>{pagesText(pages)}</p>
        {findings.remarks.length > 0 && (
          <>
            <p>Perlu diperiksa:</p>
            <ul>
              {findings.remarks.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </>
        )}
        {extra.replaced > 0 && (
          <p>
            Catatan di dalam PDF ini diganti sesudah PDF itu dibuat; yang diperiksa ialah catatan
            yang sekarang.
          </p>
        )}
        {extra.loose > 0 && (
          <p>
            Di belakang akhir PDF masih ada {extra.loose} bita yang bukan bagiannya, misalnya sisa
            tambahan yang terpotong.
          </p>
        )}
        <OpenCase text={text} base={base} />
      </section>
      <Facts file={file} />
      <Proof sealed={file.state.seals.length > 0} />
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
      <section class="ui-stack v-putusan v-asing">
        <h2>Berkas gabungan</h2>
        <p>
          <strong>{name}</strong>: {HOW[result.how]}. Masing-masing diperiksa sendiri.
        </p>
      </section>
      {result.each.map((one, i) => (
        <Verdict key={i} name={`Bagian ${i + 1}`} result={one} base={base} />
      ))}
    </>
  );
}

/** The case goes to the workplace of this browser, which asks before it keeps anything. */
function OpenCase({ text, base }: { text: string; base: string }) {
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
      {failed && (
        <p role="alert">
          Kasus terlalu besar untuk dibawa langsung. Buka laman <a href={`${base}kasus/`}>Kasus</a>,
          lalu pilih “Buka berkas kasus” dengan berkas yang sama.
        </p>
      )}
    </>
  );
}

function Facts({ file }: { file: CaseFile }) {
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
    ["Diekspor", `${shortTime(file.exportedAt)} WITA`],
    ["Sidik catatan terakhir (SHA-256)", file.head],
  ];
  return (
    <section class="ui-stack">
      <h2>Isi kasus</h2>
      <dl class="ui-terms">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Rounds state={state} />
      <h3>Segel</h3>
      {seal === undefined || state.status !== "sealed" ? (
        <p>
          Kasus ini tidak sedang disegel
          {state.seals.length > 0 ? ": segelnya telah dibuka kembali" : ""}.
        </p>
      ) : (
        <>
          <p>
            Disahkan {shortTime(seal.at)} WITA untuk SOP versi {seal.sopVersion}; sidik{" "}
            <code class="v-sidik">{seal.digest}</code>
          </p>
          <ul class="ui-list">
            {seal.signatories.map(({ role, person }) => (
              <li key={role}>
                {sop.signOff.find(({ id }) => id === role)?.label ?? role}: {person.name},{" "}
                {person.position}
                {person.nip ? `, NIP ${nipText(person.nip)}` : ""}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Proof({ sealed }: { sealed: boolean }) {
  return (
    <section class="ui-stack">
      <h2>Apa artinya</h2>
      <h3>Yang ditunjukkan pemeriksaan ini</h3>
      <ul class="ui-list">
        <li>
          Tidak ada catatan yang diubah, dihapus, atau ditukar urutannya tanpa ikut menghitung ulang
          sidiknya.
        </li>
        <li>Setiap catatan memang dapat terjadi menurut SOP yang dibawa kasus ini.</li>
        {sealed && <li>Segel mengikat catatan sampai saat kasus disahkan.</li>}
      </ul>
      <h3>Yang tidak ditunjukkan</h3>
      <ul class="ui-list">
        <li>
          Siapa yang menulisnya. Nama, paraf, dan tanda tangan gambar bukan TTE tersertifikasi.
        </li>
        <li>
          Bahwa isinya benar, atau bahwa tidak seorang pun menyusun ulang seluruh catatan dari awal.
          Bandingkan sidik di atas dengan sidik pada arsip cetak.
        </li>
        <li>
          Sah tidaknya tanda tangan elektronik yang dibubuhkan kemudian: periksalah dengan layanan
          penerbitnya.
        </li>
      </ul>
    </section>
  );
}

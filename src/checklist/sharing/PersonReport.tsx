import type { Mention } from "../../core/case/words/about-person.ts";
import { withNip } from "../../core/words/nip.ts";
import { numberInWords } from "../../core/words/number.ts";
import { facts } from "../../core/words/paragraph.ts";
import { momentInWords } from "../../core/words/time.ts";
import type { PersonData } from "./person-data.ts";

interface PersonReportProps {
  data: PersonData;
  /** Epoch ms: when it was looked for. */
  at: number;
}

/** What is held about one person, as it is shown and as it is saved. */
export const PersonReport = ({
  data: { who, office, members, cases, of },
  at,
}: PersonReportProps) => (
  <>
    <p>{facts(`Dicari: ${facts(who.name, who.nip && withNip(who.nip))}`, office)}</p>
    <p>{`Diperiksa ${numberInWords(of)} kasus bersama pada ${momentInWords(at)}, sebagaimana ada di peramban petugas yang menyimpan berkas ini.`}</p>
    {members.map((one) => (
      <p key={one.id}>
        {`Daftar anggota kantor: ${facts(one.name, one.nip && withNip(one.nip), one.position, one.roles.join(", "))}`}
      </p>
    ))}
    {cases.length === 0 && <p>Tidak ada kasus bersama yang memuat orang ini.</p>}
    {cases.map(({ key, number, subject, mentions, beside }) => (
      <section key={key}>
        <p>
          <strong>{`${number} ${subject}`}</strong>
        </p>
        <Mentions mentions={mentions} />
        {beside.length > 0 && (
          <>
            <p>Disimpan di samping kasus, karena catatan orang lain mendahuluinya:</p>
            <Mentions mentions={beside} />
          </>
        )}
      </section>
    ))}
  </>
);

const Mentions = ({ mentions }: { mentions: readonly Mention[] }) => (
  <ul class="ui-list">
    {mentions.map(({ seq, what, recordedAt, persons, drawn, texts }, n) => (
      <li key={`${seq} ${n}`}>
        {facts(what, momentInWords(recordedAt))}
        {persons.map((one) => (
          <p key={`${one.name} ${one.nip}`}>
            {facts(
              one.name,
              one.nip && withNip(one.nip),
              one.position,
              drawn && "dengan paraf yang digambar",
            )}
          </p>
        ))}
        {texts.map((text) => (
          <p key={text}>{`Tertulis: “${text}”`}</p>
        ))}
      </li>
    ))}
  </ul>
);

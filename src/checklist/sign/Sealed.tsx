import { sealCode } from "../../core/words/digest.ts";
import { personInFull } from "../../core/words/person.ts";
import { momentInWords } from "../../core/words/time.ts";
import { ScreenHeading } from "../../ui/live.tsx";
import { caseAt } from "../address.ts";
import { FileActions } from "../case/FileActions.tsx";
import type { ScreenProps } from "../case/screen-props.ts";
import { listAsLeft } from "../list/place.ts";
import { Link } from "../navigation.tsx";

import { Digest } from "./Digest.tsx";
import { Qr } from "./Qr.tsx";

/** The confirmation: reference, what to do next, the record to keep, and how to check it later. */
export function Sealed(props: ScreenProps) {
  const { state } = props.view;
  const seal = state.seals.at(-1);
  const { verification } = props.tools.office;
  if (!seal) return <p>Kasus ini belum disahkan.</p>;
  return (
    <section class="ui-stack-wide">
      <div class="k-panel">
        <ScreenHeading
          text={props.handle.failure ? "Pengesahan belum tersimpan" : "Kasus disahkan"}
        />
        <p class="k-reference">{state.number}</p>
        <p>
          {seal.place !== null && `${seal.place}, `}
          {momentInWords(seal.at)}
        </p>
      </div>
      <div class="ui-stack">
        <h3>Berikutnya</h3>
        <ol class="k-next">
          <li>Unduh PDF dan simpan di arsip; PDF itu membawa seluruh catatan kasus.</li>
          <li>Bila perlu, bubuhkan tanda tangan basah atau TTE pada PDF.</li>
          <li>Simpan berkas kasus sebagai cadangan.</li>
        </ol>
      </div>
      <FileActions {...props} primary />
      <div class="k-group">
        <h3>Tanda pengesahan</h3>
        <ul class="k-signed">
          {seal.signatories.map(({ role, person, mark }) => (
            <li key={role}>
              {personInFull(person)}
              <span class="ui-quiet">
                {" "}
                · {mark.kind === "drawn" ? "digambar di layar" : "di kertas"}
              </span>
            </li>
          ))}
        </ul>
        <div class="k-seal">
          <Qr
            text={sealCode(seal.digest, verification)}
            label={`Kode QR: ${verification ?? "sidik segel"}`}
          />
          <Digest digest={seal.digest} />
        </div>
        <p class="ui-quiet">
          Bukan TTE tersertifikasi. Sidik ini menunjukkan bahwa catatan tidak berubah sejak
          disahkan; tidak membuktikan siapa yang menulisnya.{" "}
          <a href={`${props.tools.base}verifikasi/`}>Periksa keutuhan berkas</a>
        </p>
      </div>
      <div class="ui-buttons">
        <Link to={listAsLeft()}>Kembali ke daftar kasus</Link>
        <Link to={caseAt(props.address.caseId, "kelola")}>Berkas dan tindakan</Link>
      </div>
    </section>
  );
}

import type { Session } from "../../browser/session/session.ts";
import { caseAt } from "../address.ts";
import { Link } from "../navigation.tsx";

/** The cases with work that only this page holds: a new one of them is in no list yet. */
export function Unsaved({ session }: { session: Session }) {
  return (
    <div class="ui-notice ui-notice-bad" role="alert">
      <p>
        <strong>Belum tersimpan.</strong> Catatan pada kasus berikut hanya dipegang halaman ini dan
        hilang bila halaman ditutup. Buka kasusnya untuk menyimpannya.
      </p>
      <ul>
        {session.memory.heldKeys().map((key) => (
          <li key={key}>
            <Link to={caseAt(key)}>{session.memory.shown(key).state?.number ?? key}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

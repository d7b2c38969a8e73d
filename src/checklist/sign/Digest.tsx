import { digestInGroups } from "../../core/words/digest.ts";

/** The fingerprint of a seal, as it is printed and as verification shows it. */
export const Digest = ({ digest }: { digest: string }) => (
  <dl class="ui-facts">
    <div>
      <dt>Sidik segel (SHA-256)</dt>
      <dd class="k-digest">{digestInGroups(digest)}</dd>
      <dd class="ui-quiet">
        Sama pada PDF, di dalam kode QR-nya, dan di laman Verifikasi. Bandingkan kelompok demi
        kelompok.
      </dd>
    </div>
  </dl>
);

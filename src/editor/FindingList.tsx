import type { Finding } from "../core/draft/finding.ts";

const SIGNS = { must: "◆", look: "▲", note: "○" } as const;
const WORDS = { must: "Harus diperbaiki", look: "Perlu dilihat", note: "Catatan" } as const;

interface FindingListProps {
  findings: readonly Finding[];
  /** Nothing keeps it from being published. */
  isReady: boolean;
  /** Leads to what a finding is about. */
  onGo: (finding: Finding) => void;
}

/** What is to be mended and looked at, each with the way there. */
export function FindingList({ findings, isReady, onGo }: FindingListProps) {
  const count = (tone: Finding["tone"]) => findings.filter((one) => one.tone === tone).length;
  return (
    <section class="s-findings" aria-labelledby="s-temuan">
      <div class="s-findings-head">
        <h3 id="s-temuan">Temuan</h3>
        <span class="ui-quiet">
          {count("must")} harus diperbaiki, {count("look")} perlu dilihat
        </span>
      </div>
      {isReady && (
        <p class="ui-quiet">Tidak ada yang harus diperbaiki: SOP ini dapat diterbitkan.</p>
      )}
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.path.join(".")} ${finding.what}`} class={`s-finding-${finding.tone}`}>
            <span aria-hidden="true">{SIGNS[finding.tone]}</span>
            <p>
              <span class="ui-sr">{WORDS[finding.tone]}: </span>
              <strong>{finding.what}</strong> {finding.remedy}
            </p>
            <button type="button" class="ui-link" onClick={() => onGo(finding)}>
              Ke {finding.where.charAt(0).toLowerCase() + finding.where.slice(1)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

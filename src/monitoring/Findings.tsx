import type { Report } from "../core/monitoring/figures.ts";
import { findingsOf } from "../core/monitoring/findings.ts";
import { ruleText, sentenceOf } from "../core/monitoring/sentences.ts";
import { SeeCases } from "./behind.tsx";

/** What stands out, each sentence with its rule and its cases. */
export function Findings({ report }: { report: Report }) {
  const findings = findingsOf(report);
  return (
    <section class="m-section" aria-labelledby="yang-menonjol">
      <h2 id="yang-menonjol">Yang menonjol</h2>
      {findings.length === 0 && (
        <p>Tidak ada yang melewati ambang aturan di bawah. Itu bukan penilaian, hanya hitungan.</p>
      )}
      <ul class="m-findings">
        {findings.map((finding, i) => {
          const sentence = sentenceOf(finding);
          return (
            <li key={sentence}>
              {sentence} <SeeCases title={sentence} cases={finding.cases} />
              {findings[i - 1]?.rule !== finding.rule && (
                <details class="ui-details">
                  <summary>Aturannya</summary>
                  <span class="ui-quiet">{ruleText(finding.rule)}</span>
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import { useState } from "preact/hooks";
import { numberInWords } from "../core/words/number.ts";
import { OwnWords } from "../ui/OwnWords.tsx";
import type { SiteData } from "./site-data.ts";
import { Verification } from "./Verification.tsx";

interface ExaminedProps {
  files: readonly File[];
  site: SiteData;
}

/** Files in the order given, each with its own verdicts: the next is begun when one is done. */
export function Examined({ files, site }: ExaminedProps) {
  const [done, setDone] = useState(0);
  const isOne = files.length === 1;
  return (
    <OwnWords class="ui-stack-wide">
      {!isOne && (
        <p>
          {numberInWords(Math.min(done, files.length))} dari {numberInWords(files.length)} berkas
          diperiksa.
        </p>
      )}
      {files.slice(0, done + 1).map((file, index) => (
        <section key={file} aria-label={isOne ? undefined : `Berkas ${index + 1}: ${file.name}`}>
          <Verification
            file={file}
            site={site}
            onEnd={() => setDone((before) => Math.max(before, index + 1))}
          />
        </section>
      ))}
    </OwnWords>
  );
}

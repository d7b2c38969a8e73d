import { useState } from "preact/hooks";
import { numberInWords } from "../core/words/number.ts";
import type { SiteData } from "./site-data.ts";
import { Verification } from "./Verification.tsx";

interface ExaminedProps {
  files: readonly File[];
  site: SiteData;
}

/** Files in the order given, each with its own verdicts: the next is begun when one is done. */
export function Examined({ files, site }: ExaminedProps) {
  const [done, setDone] = useState(0);
  if (files.length === 1)
    return files.map((file) => (
      <Verification key={file} file={file} site={site} onEnd={() => undefined} />
    ));
  return (
    <div class="ui-stack-wide">
      <p>
        {numberInWords(Math.min(done, files.length))} dari {numberInWords(files.length)} berkas
        diperiksa.
      </p>
      {files.slice(0, done + 1).map((file, index) => (
        <section key={file} class="ui-stack-wide" aria-label={`Berkas ${index + 1}: ${file.name}`}>
          <Verification
            file={file}
            site={site}
            onEnd={() => setDone((before) => Math.max(before, index + 1))}
          />
        </section>
      ))}
    </div>
  );
}

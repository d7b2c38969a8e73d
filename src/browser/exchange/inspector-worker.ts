/** Runs in a worker: is sent a file, answers with what it is. */
import { caseWithPapersInPdf } from "./case-in-pdf.ts";
import { inspect } from "./inspect.ts";

self.addEventListener("message", async ({ data }: MessageEvent<Blob>) => {
  self.postMessage(await inspect(data, caseWithPapersInPdf));
});

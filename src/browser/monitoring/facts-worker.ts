/** Runs in a worker: is sent keys of cases, answers with what became of them, then with "done". */
import { localforageKeyValue } from "../store/localforage.ts";
import { type FactsRead, factsReader } from "./facts-reader.ts";

/** Answers sent together: a message a case would keep the page busy with opening letters. */
const PIECE = 20;

const read = factsReader(localforageKeyValue());

self.addEventListener("message", async ({ data: keys }: MessageEvent<readonly string[]>) => {
  let answers: FactsRead[] = [];
  const send = () => {
    self.postMessage(answers);
    answers = [];
  };
  try {
    await read(keys, (answer) => {
      answers.push(answer);
      if (answers.length === PIECE) send();
    });
  } finally {
    // Whatever failed is left out of the answers: the page reads that itself, and meets the failure.
    send();
    self.postMessage("done");
  }
});

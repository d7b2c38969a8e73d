import { readEnglish } from "../../core/sop/integrity/beside.ts";
import { names, readAs } from "../sop/files.ts";

/** @returns the English words that an office uses; none where it names none. Their faults fail the build elsewhere. */
export async function englishWords(content: URL): Promise<readonly string[]> {
  if (!(await names(content)).includes("english")) return [];
  const read = await readAs(new URL("english.yaml", content), readEnglish);
  return "faults" in read ? [] : read.value;
}

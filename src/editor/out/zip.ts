/** The zip for whoever publishes, made of the draft and of what the site has published. */
import type { Draft } from "../../core/draft/draft.ts";
import { codeOf } from "../../core/draft/to-sop.ts";
import { sopFileName } from "../../core/form/file-name.ts";
import { bundleOf } from "../../core/publish/bundle.ts";
import { contentFiles, type Origin } from "../../core/publish/content-files.ts";
import { wallClock } from "../../core/time/zone.ts";
import type { Tools } from "../tools.ts";
import { type Made, NotMade } from "./Making.tsx";

const UNREACHED =
  "Berkas SOP yang terbit tidak dapat diambil dari situs ini, padahal zip dibuat darinya. Konsep Anda utuh; sambungkan jaringan, lalu coba lagi.";

/** @throws NotMade where the published files cannot be had. */
export async function makeZip(draft: Draft, { site, clock }: Tools): Promise<Made> {
  const sop = site.sops.find(({ id }) => id === codeOf(draft));
  const [versions, text] = await Promise.all([
    fetched(`${site.base}susun/asal/versi.json`),
    sop === undefined ? null : fetched(`${site.base}susun/asal/${sop.id}.yaml`),
  ]);
  const origin: Origin = {
    published: sop === undefined || text === null ? null : { sop, text },
    versions: JSON.parse(versions),
    laws: site.laws,
  };
  const made = contentFiles(draft, origin, wallClock(clock()).day);
  return {
    content: bundleOf(made.files),
    type: "application/zip",
    name: sopFileName(made.sop, "terbit.zip"),
  };
}

async function fetched(address: string): Promise<string> {
  const answer = await fetch(address).catch(() => null);
  if (answer === null || !answer.ok) throw new NotMade(UNREACHED);
  return answer.text();
}

import { workFailureText } from "../../browser/failure/error-messages.ts";
import { asStorageError } from "../../browser/failure/errors.ts";
import { digestOfBytes } from "../../browser/files/digest.ts";
import type { AttachedFile } from "../../core/case/state.ts";
import { FileInput } from "../../ui/FileInput.tsx";
import type { Tools } from "../workplace.ts";

interface SupplyProps {
  missing: readonly AttachedFile[];
  tools: Tools;
  tell: (texts: readonly string[]) => void;
  onDone: () => Promise<void>;
}

/** The bytes of files that the record names and this device lacks: only those that fit their digest are taken. */
export function Supply({ missing, tools, tell, onDone }: SupplyProps) {
  const take = async (files: readonly File[]) => {
    const texts: string[] = [];
    for (const file of files) texts.push(await supplied(file, missing, tools));
    tell(texts);
    await onDone();
  };
  return (
    <div class="ui-stack">
      <p class="ui-hint" id="k-lampiran-hilang">
        Berkas yang isinya tidak ada di sini dapat diberikan lagi: pilih berkas yang sama persis
        dengan yang dahulu dilampirkan.
      </p>
      <FileInput
        id="k-lampiran-lagi"
        face="Berikan lagi berkas yang tidak ada"
        describedBy="k-lampiran-hilang"
        onFiles={take}
      />
    </div>
  );
}

async function supplied(
  file: File,
  missing: readonly AttachedFile[],
  tools: Tools,
): Promise<string> {
  // Only what has the size of one of them is read.
  const isLikely = missing.some(({ size }) => size === file.size);
  const unfit = `“${file.name}” bukan berkas yang tidak ada: isinya berbeda dari yang dahulu dilampirkan.`;
  if (!isLikely) return unfit;
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const digest = await digestOfBytes(bytes);
    const wanted = missing.find((one) => one.digest === digest);
    if (wanted === undefined) return unfit;
    await (await tools.papers()).keeping([[digest, bytes]], async () => undefined);
    return `Isi “${wanted.name}” tersimpan lagi.`;
  } catch (thrown) {
    const { happened, next } = workFailureText(asStorageError(thrown).failure);
    return `“${file.name}” tidak disimpan. ${happened} ${next}`;
  }
}

/** A file that is no YAML: what the first wrong line means. What a parser says after it follows from it. */
import type { YAMLError } from "yaml";
import type { Fault } from "../../core/sop/integrity/fault.ts";

const INDENT = {
  what: "Baris ini salah lekuk.",
  remedy: "Samakan lekuknya (banyaknya spasi di depan) dengan isian lain pada daftar yang sama.",
};
const QUOTE = {
  what: "Kalimat ini memuat atau diawali tanda yang mempunyai arti sendiri dalam berkas ini.",
  remedy: 'Tulis kalimatnya di dalam tanda kutip: "…".',
};

/** @returns the fault of the first error in a file, with its line. */
export function syntaxFault({ code, message, linePos }: YAMLError, text: string): Fault {
  const line = linePos?.[0].line ?? 1;
  const shown = text.split("\n")[line - 1]?.trim().slice(0, 60) ?? "";
  return { path: [], where: `baris ${line} (${shown})`, ...meaning(code, message) };
}

function meaning(code: string, message: string): { what: string; remedy: string } {
  if (code === "TAB_AS_INDENT") {
    return { what: "Baris ini dilekuk dengan tab.", remedy: "Ganti tab dengan spasi." };
  }
  if (code === "DUPLICATE_KEY") {
    return {
      what: "Isian ini ditulis dua kali pada tempat yang sama.",
      remedy: "Hapus salah satu.",
    };
  }
  if (code === "MISSING_CHAR" && message.includes("quote")) {
    return { what: "Tanda kutip tidak ditutup.", remedy: "Tutup dengan tanda kutip yang sama." };
  }
  if (message.startsWith("Flow ")) {
    return { what: "Kurung tidak ditutup.", remedy: "Tutup kurung siku atau kurung kurawalnya." };
  }
  if (code === "BAD_INDENT" || code === "MISSING_CHAR") return INDENT;
  if (["BLOCK_AS_IMPLICIT_KEY", "BAD_SCALAR_START", "UNEXPECTED_TOKEN"].includes(code))
    return QUOTE;
  return {
    what: "Berkas ini bukan YAML yang benar.",
    remedy: "Periksa lekuk baris, tanda kutip, dan kurung di sekitar baris itu.",
  };
}

/** One spelling for what offices write in many: dashes, fractions, abbreviations, numbers in words. */

const WORDS: Record<string, string> = {
  setengah: "0,5",
  satu: "1",
  dua: "2",
  tiga: "3",
  empat: "4",
  lima: "5",
  enam: "6",
  tujuh: "7",
  delapan: "8",
  sembilan: "9",
  sepuluh: "10",
};

const ABBREVIATIONS: Record<string, string> = {
  dtk: "detik",
  mnt: "menit",
  hr: "hari",
  mgg: "minggu",
  bln: "bulan",
  thn: "tahun",
};

const ONE_OF = /\bse(?=(?:menit|jam|hari|minggu|bulan|tahun)\b)/g;

/** A number, whose words may follow in brackets: "3 (tiga)". One capturing group. */
export const NUMBER = String.raw`(\d+(?:[.,]\d+)*)(?: ?\([a-z -]+\))?`;

/** @returns the number; "1.000" is a thousand, "1.5" and "1,5" are one and a half. */
export function numberOf(text = ""): number {
  const digits = /^\d{1,3}(?:\.\d{3})+$/.test(text) ? text.replaceAll(".", "") : text;
  return Number(digits.replace(",", "."));
}

const replaceWords = (text: string, words: Record<string, string>): string =>
  text.replace(/(?<!\()\b[a-z]+\b(?! ?[a-z]*\))/g, (word) => words[word] ?? word);

/** @returns the text in lower case with one spelling for each thing that is read. */
export function normal(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/½|\b1\/2\b/g, "0,5")
    .replace(/¼|\b1\/4\b/g, "0,25")
    .replace(/(\d) ?0,5\b/g, "$1,5")
    .replace(/×/g, "x")
    .replace(ONE_OF, "1 ");
  return replaceWords(replaceWords(plain, ABBREVIATIONS), WORDS)
    .replace(
      /(?<=[\d)a-z]) ?(?:[-–—−‒~]|\bs\.?\/?d\.?(?![a-z])|\bsampai(?: dengan)?\b|\bhingga\b) ?(?=\d)/g,
      " - ",
    )
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\.$/, "");
}

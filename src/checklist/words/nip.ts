/**
 * Advice about a NIP: 18 digits made of birth date, month of appointment, sex and serial number.
 * PPPK numbers differ in the middle and offices have exceptions, so this warns and never blocks.
 * @returns the advice, or null when there is nothing to say.
 */
export function nipAdvice(nip: string): string | null {
  const digits = nip.replace(/[\s.-]/g, "");
  if (digits === "") return null;
  if (/\D/.test(digits))
    return "NIP lazimnya hanya angka. Periksa lagi; Anda tetap dapat melanjutkan.";
  if (digits.length !== 18)
    return `NIP lazimnya 18 angka, ini ${digits.length}. Periksa lagi; Anda tetap dapat melanjutkan.`;
  const month = Number(digits.slice(4, 6));
  const day = Number(digits.slice(6, 8));
  if (month < 1 || month > 12 || day < 1 || day > 31)
    return "Delapan angka pertama NIP lazimnya tanggal lahir. Periksa lagi; Anda tetap dapat melanjutkan.";
  return null;
}

/** "19660801 198803 1 001", as NIP are printed; anything else stays as typed. */
export function nipInGroups(nip: string): string {
  const digits = nip.replace(/[\s.-]/g, "");
  if (!/^\d{18}$/.test(digits)) return nip;
  return [digits.slice(0, 8), digits.slice(8, 14), digits.slice(14, 15), digits.slice(15)].join(
    " ",
  );
}

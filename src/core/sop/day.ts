const MONTHS = [
  "Januari",
  "Februari",
  "Maret",
  "April",
  "Mei",
  "Juni",
  "Juli",
  "Agustus",
  "September",
  "Oktober",
  "November",
  "Desember",
];

/**
 * @param day "YYYY-MM-DD", "YYYY-MM" or "YYYY".
 * @returns the same in Indonesian words: "10 Oktober 2019", "November 2026", "2025".
 */
export function dayInWords(day: string): string {
  const [year = "", month, date] = day.split("-");
  return [date && Number(date), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
}

/** What stands wherever a PDF is handed out. */
export const PDF_ADVICE =
  "Kirim dan arsipkan berkas PDF itu sendiri: hasil “cetak ke PDF” kehilangan catatan, penanda, dan tempat tanda tangan di dalamnya. e-Meterai dibubuhkan sesudah tanda tangan, pada PDF A4 paling besar 800 kB.";

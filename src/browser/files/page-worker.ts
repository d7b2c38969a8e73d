/** Reads PDFs for the pictures of their pages, beside the page: as a module of ours, for every server knows its type. */
import "pdfjs-dist/build/pdf.worker.min.mjs";

/** /verifikasi/sertifikat.json: the certificates that the office trusts, fetched with the first signature. */
import type { APIRoute } from "astro";
import { readCertificates } from "../../build/certificates.ts";
import { contentFolder } from "../../build/sop/files.ts";

export const GET: APIRoute = async () => Response.json(await readCertificates(contentFolder()));

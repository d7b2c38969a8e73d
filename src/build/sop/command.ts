/** `npm run sop`: checks and records all content; `npm run sop -- terbitkan FILE.zip`: publishes one SOP. */
import { publishCommand } from "./publish/command.ts";

const [command, ...rest] = process.argv.slice(2);

const USAGE = `Perintah “${command}” tidak dikenal. Yang ada:
  npm run sop                               memeriksa semua isi dan mencatat versi SOP
  npm run sop -- terbitkan BERKAS.zip       menerbitkan satu SOP dari halaman Susun SOP
  npm run sop -- terbitkan BERKAS.zip --ya  sama, tanpa bertanya`;

if (command === undefined) await import("./record.ts");
else if (command === "terbitkan") process.exitCode = await publishCommand(rest);
else {
  console.error(USAGE);
  process.exitCode = 1;
}

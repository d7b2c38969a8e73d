/** The first file in what was dropped or pasted, or the pasted text as one; null when there is none. */
export function fileIn(transfer: DataTransfer | null): Blob | null {
  const file = transfer?.files[0];
  if (file) return file;
  const text = transfer?.getData("text/plain").trim();
  return text ? new Blob([text], { type: "application/json" }) : null;
}

interface LaunchQueue {
  setConsumer(consumer: (launch: { files?: readonly FileSystemFileHandle[] }) => void): void;
}

/** Calls `open` when the installed app is started with a case file. Nothing happens elsewhere. */
export function onLaunchedFile(open: (file: Blob) => void): void {
  const queue = (globalThis as { launchQueue?: LaunchQueue }).launchQueue;
  queue?.setConsumer(async ({ files }) => {
    const file = await files?.[0]?.getFile();
    if (file) open(file);
  });
}

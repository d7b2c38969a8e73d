interface LaunchQueue {
  setConsumer(consumer: (launch: { files?: readonly FileSystemFileHandle[] }) => void): void;
}

/** Calls `open` when the installed app is started with case files. Nothing happens elsewhere. */
export function onLaunchedFiles(open: (files: readonly File[]) => void): void {
  const queue = (globalThis as { launchQueue?: LaunchQueue }).launchQueue;
  queue?.setConsumer(async ({ files }) => {
    const given = await Promise.all((files ?? []).map((handle) => handle.getFile()));
    if (given.length > 0) open(given);
  });
}

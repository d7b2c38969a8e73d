/**
 * Keeps the site for work without a network, and tells the person when a newer release waits. It
 * never reloads a page by itself: whatever step is open stays as it is until the person chooses.
 */
const HOUR = 3_600_000;

type Ask = (registration: ServiceWorkerRegistration) => void;

function whenWaiting(registration: ServiceWorkerRegistration, ask: Ask): void {
  // Without a controller this is the first visit: there is nothing older to be replaced.
  if (registration.waiting && navigator.serviceWorker.controller) ask(registration);
  registration.addEventListener("updatefound", () => {
    const arriving = registration.installing;
    arriving?.addEventListener("statechange", () => {
      const isUpdate = navigator.serviceWorker.controller !== null;
      if (arriving.state === "installed" && isUpdate) ask(registration);
    });
  });
}

/** A case may stay open for days: look for a new release when its tab comes back to the front. */
function lookAgain(registration: ServiceWorkerRegistration): void {
  let looked = performance.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || performance.now() - looked < HOUR) return;
    looked = performance.now();
    registration.update().catch(() => undefined);
  });
}

async function start(): Promise<void> {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, "/");
  const wasControlled = navigator.serviceWorker.controller !== null;
  const notice = () => import("./notice.ts");
  let chosenHere = false;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (chosenHere) location.reload();
    else if (wasControlled) void notice().then(({ tellReplaced }) => tellReplaced());
  });
  const registration = await navigator.serviceWorker.register(`${base}sw.js`, {
    scope: base,
    updateViaCache: "none",
  });
  whenWaiting(registration, ({ waiting }) => {
    const activate = () => {
      chosenHere = true;
      waiting?.postMessage("activate");
    };
    void notice().then(({ tellWaiting }) => tellWaiting(activate));
  });
  lookAgain(registration);
}

/** Starts after the page has loaded, so that reading never waits for it. */
export function keepForOffline(): void {
  // Absent on plain http:// and in some private windows; the site then works as any site does.
  if (!("serviceWorker" in navigator)) return;
  const begin = () => start().catch(() => undefined);
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin, { once: true });
}

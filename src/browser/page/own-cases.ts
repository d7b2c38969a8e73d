/** The line about one's own cases on the home page: where nothing was ever stored, nothing is fetched. */
const place = document.querySelector<HTMLElement>("[data-own-cases]");

async function tell(): Promise<void> {
  if (!place || !indexedDB.databases) return;
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === place.dataset.ownCases)) return;
  const { tellOwnCases } = await import("./tell-own-cases.ts");
  await tellOwnCases(place);
}

// Without it the page is what it is to whoever has no case.
tell().catch(() => undefined);

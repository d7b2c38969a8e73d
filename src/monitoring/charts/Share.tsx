/** A part of a whole: the outline is all of it. */
export function Share({ part, of }: { part: number; of: number }) {
  const width = of === 0 ? 0 : (part / of) * 100;
  return (
    <>
      <rect class="m-outline" x="0" y="4" width="100%" height="16" />
      <rect class="m-bar m-bar-late" x="0" y="4" width={`${width}%`} height="16" />
    </>
  );
}

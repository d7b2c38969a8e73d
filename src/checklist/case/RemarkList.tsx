/** What somebody should look at in a record; nothing when there is nothing. */
export function RemarkList({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <section class="ui-notice" aria-label="Perlu diperiksa">
      <p>
        <strong>Perlu diperiksa</strong>
      </p>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

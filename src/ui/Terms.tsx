interface TermsProps {
  /** What is called how: each once. */
  terms: readonly (readonly [term: string, meaning: string])[];
}

/** Terms with what they mean or hold, side by side where there is room. */
export const Terms = ({ terms }: TermsProps) => (
  <dl class="ui-terms">
    {terms.map(([term, meaning]) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{meaning}</dd>
      </div>
    ))}
  </dl>
);

"use client";
import styles from "./search-screen.module.css";

const hints: readonly (readonly [example: string, meaning: string])[] = [
  ['"see you there"', "words in this order"],
  ["boiler -new", "the first word without the second"],
  ["boil*", "words that begin so"],
  ["from:me has:question", "what you asked"],
  ["after:2023-06 before:2024", "from June to the end of 2023"],
  ["has:photo has:link", "pictures, links, voice, documents, polls"],
  ["lang:es", "messages in Spanish"],
];

/** What one can ask for, before anything is asked. */
export function SearchHints({ onQuery }: { onQuery: (query: string) => void }) {
  return (
    <section className={styles.hints}>
      <h2>What the box understands</h2>
      <dl>
        {hints.map(([example, meaning]) => (
          <div key={example}>
            <dt>
              <button type="button" className="door file" dir="ltr" onClick={() => onQuery(example)}>
                {example}
              </button>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">
        Accents, capitals and the spelling of digits do not matter. Chinese, Japanese and Thai are found inside a line
        without spaces.{" "}
        <span className="wide">
          <kbd>/</kbd> goes to the box, <kbd>j</kbd> and <kbd>k</kbd> from hit to hit.
        </span>
      </p>
    </section>
  );
}

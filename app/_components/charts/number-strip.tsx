import type { ReactNode } from "react";
import styles from "./number-strip.module.css";

export type StripNumber = {
  label: string;
  value: string;
  detail?: ReactNode;
  href?: string | undefined;
  title?: string;
};

/** The few numbers of a view in one ruled line; each opens the messages behind it. */
export function NumberStrip({ numbers }: { numbers: readonly StripNumber[] }) {
  return (
    <dl className={styles.strip}>
      {numbers.map(({ label, value, detail, href, title }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {href ? (
              <a className="door" href={href} title={title}>
                {value}
              </a>
            ) : (
              <span title={title}>{value}</span>
            )}
            {detail && <small>{detail}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

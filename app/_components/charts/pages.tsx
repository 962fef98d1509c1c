import { formatNumber } from "../format/format-number.ts";
import { LinkButton } from "../forms/link-button.tsx";
import styles from "./pages.module.css";

/** The page before and after, and where one stands. */
export function Pages({
  page,
  pageSize,
  total,
  address,
}: {
  page: number;
  pageSize: number;
  total: number;
  address: (page: number) => string;
}) {
  if (total <= pageSize) return null;
  const first = (page - 1) * pageSize + 1;
  const last = Math.min(total, page * pageSize);
  return (
    <nav className={styles.pages} aria-label="Pages">
      {page > 1 && <LinkButton href={address(page - 1)}>Earlier</LinkButton>}
      <span className="quiet">
        {formatNumber(first)} to {formatNumber(last)} of {formatNumber(total)}
      </span>
      {last < total && <LinkButton href={address(page + 1)}>Later</LinkButton>}
    </nav>
  );
}

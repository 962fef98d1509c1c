import { formatNumber } from "#app/_components/format/format-number.ts";
import { Button } from "#app/_components/forms/button.tsx";
import styles from "./check.module.css";

const pageRows = 200;

/** How much of a long list stands here, and the button for the next 200. */
export function ShowMore({
  shown,
  total,
  isLoading,
  error,
  onMore,
}: {
  shown: number;
  total: number;
  isLoading: boolean;
  error: string | null;
  onMore: () => void;
}) {
  const left = total - shown;
  return (
    <>
      {left > 0 && (
        <p className={styles.pager}>
          <Button size="small" disabled={isLoading} onClick={onMore}>
            Show {formatNumber(Math.min(left, pageRows))} more
          </Button>
          <span aria-live="polite">
            {formatNumber(shown)} of {formatNumber(total)}
          </span>
        </p>
      )}
      {error && <p role="alert">{error}</p>}
    </>
  );
}

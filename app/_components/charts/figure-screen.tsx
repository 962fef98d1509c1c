import type { ReactNode } from "react";
import type { Analytics } from "#lib/analytics/get-analytics.ts";
import { isTooLittle } from "#lib/figures/low-data.ts";
import { Figures } from "./figures.tsx";
import { ScopeBar } from "./scope-bar.tsx";
import { TooLittle } from "./too-little.tsx";

/** A view of figures: what they are about, what stands over them, and the figures or why there are none. */
export function FigureScreen({
  found: { scope, metrics },
  before,
  children,
}: {
  found: Analytics<"span" | "spine">;
  before?: ReactNode;
  /** Figures. */
  children: ReactNode;
}) {
  const { messages = 0, activeDays: days = 0 } = metrics.span[0] ?? {};
  const isWhole = scope.from === scope.firstDay && scope.to === scope.lastDay && scope.chosen === null;
  return (
    <>
      <ScopeBar scope={scope} spine={metrics.spine} />
      {before}
      {isTooLittle({ messages, days }) ? (
        <TooLittle messages={messages} days={days} isWhole={isWhole} />
      ) : (
        <Figures>{children}</Figures>
      )}
    </>
  );
}

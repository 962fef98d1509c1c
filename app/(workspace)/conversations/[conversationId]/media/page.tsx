import type { Metadata } from "next";
import Link from "next/link";
import { mediaAddress } from "#app/_components/charts/addresses.ts";
import { BehindList } from "#app/_components/charts/behind-list.tsx";
import { Figures } from "#app/_components/charts/figures.tsx";
import { MediaFigure } from "#app/_components/charts/media-figure.tsx";
import { MediaGrid } from "#app/_components/charts/media-grid.tsx";
import { NotReadYet } from "#app/_components/charts/not-read-yet.tsx";
import { Pages } from "#app/_components/charts/pages.tsx";
import { ScopeBar } from "#app/_components/charts/scope-bar.tsx";
import styles from "#app/_components/charts/section.module.css";
import { TermsFigure } from "#app/_components/charts/terms-figure.tsx";
import { formatNumber } from "#app/_components/format/format-number.ts";
import { EmptyState } from "#app/_components/layout/empty-state.tsx";
import { readBehind } from "#app/_data/behind.ts";
import { type FigurePage, readFigures } from "#app/_data/figures.ts";
import { behindPageSize } from "#lib/analytics/list-behind.ts";
import { mediaNames } from "#lib/figures/media-names.ts";

export const metadata: Metadata = { title: "Media" };

type MediaFilter = { links: "1" } | { kind: string };

const pictures: ReadonlySet<string> = new Set(["image", "sticker"]);

export default async function MediaPage(page: FigurePage) {
  const found = await readFigures(page, ["spine", "span", "mediaKinds", "linkDomains"]);
  if (!found) return <NotReadYet />;
  const { scope, metrics } = found;
  const [first] = metrics.mediaKinds;
  const asked = await page.searchParams;
  const isLinks = asked.links === "1" || !first;
  const kind = typeof asked.kind === "string" ? asked.kind : first?.kind;
  const filter: MediaFilter = isLinks ? { links: "1" } : { kind: kind ?? "image" };
  const { messages, total, query } = await readBehind({ ...page, searchParams: withFilter(asked, filter) }, scope);
  return (
    <>
      <ScopeBar scope={scope} spine={metrics.spine} filter={filter} />
      <Figures>
        <MediaFigure number={1} span={6} scope={scope} kinds={metrics.mediaKinds} />
        <TermsFigure number={2} span={6} scope={scope} kind="domain" terms={metrics.linkDomains} rows={8} />
      </Figures>
      <section className={styles.section} aria-label="Files and links">
        <nav className={styles.filters} aria-label="Kind">
          {metrics.mediaKinds.map((row) => (
            <Link
              key={row.kind}
              href={mediaAddress(scope, { kind: row.kind })}
              prefetch={false}
              scroll={false}
              aria-current={!isLinks && row.kind === kind ? "true" : undefined}
            >
              {mediaNames[row.kind]} <span className="faint">{formatNumber(row.messages)}</span>
            </Link>
          ))}
          <Link
            href={mediaAddress(scope, { links: "1" })}
            prefetch={false}
            scroll={false}
            aria-current={isLinks ? "true" : undefined}
          >
            Links <span className="faint">{formatNumber(metrics.span[0]?.links ?? 0)}</span>
          </Link>
        </nav>
        {total === 0 ? (
          <EmptyState title="Nothing here">No message of this kind in this range.</EmptyState>
        ) : !isLinks && pictures.has(kind ?? "") ? (
          <MediaGrid conversationId={scope.conversationId} messages={messages} />
        ) : (
          <BehindList scope={scope} messages={messages} />
        )}
        <Pages
          page={query.page}
          pageSize={behindPageSize}
          total={total}
          address={(next) => mediaAddress(scope, { ...filter, page: next })}
        />
      </section>
    </>
  );
}

async function withFilter(asked: Awaited<FigurePage["searchParams"]>, filter: MediaFilter) {
  return { page: asked.page, ...filter };
}

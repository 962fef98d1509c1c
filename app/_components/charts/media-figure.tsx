import { metrics as all } from "#lib/analytics/registry.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { mediaFinding } from "#lib/figures/findings/media-finding.ts";
import { mediaNames } from "#lib/figures/media-names.ts";
import { csvAddress, mediaAddress } from "./addresses.ts";
import { Figure } from "./figure.tsx";
import { Ranking } from "./ranking.tsx";

/** Media by kind. */
export function MediaFigure({
  number,
  span,
  scope,
  kinds,
}: {
  number: number;
  span: 4 | 6;
  scope: Scope;
  kinds: readonly { kind: string; messages: number }[];
}) {
  return (
    <Figure
      number={number}
      span={span}
      finding={mediaFinding(kinds)}
      note="Messages that carry a file, whether or not it is in the export."
      messagesHref={mediaAddress(scope)}
      csvHref={csvAddress(scope, all.mediaKinds.key)}
    >
      {kinds.length === 0 ? (
        <p className="quiet">No media in this range.</p>
      ) : (
        <Ranking
          caption="Media by kind"
          thing="Kind"
          unit="Messages"
          rows={kinds.map(({ kind, messages }) => ({
            key: kind,
            name: mediaNames[kind],
            value: messages,
            href: mediaAddress(scope, { kind }),
          }))}
        />
      )}
    </Figure>
  );
}

"use client";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { formatWallClock } from "#app/_components/format/format-wall-clock.ts";
import type { ReaderParticipant } from "#lib/messages/reader-participant.ts";
import type { DayCount } from "./count-by.ts";
import { FindBar } from "./find-bar.tsx";
import { ForeEdge } from "./fore-edge.tsx";
import { HitList } from "./hit-list.tsx";
import type { Hit } from "./hits.ts";
import { MessageDetails } from "./message-details.tsx";
import { MessageFeed } from "./message-feed.tsx";
import type { LoadedWindow } from "./message-window.ts";
import { participantIndex } from "./participant-index.ts";
import { readPlace } from "./read-place.ts";
import styles from "./reader.module.css";
import { rememberPlace } from "./remember-place.ts";
import { useFind } from "./use-find.ts";
import { useMessageWindow } from "./use-message-window.ts";
import { useReaderKeys } from "./use-reader-keys.ts";
import { useScrollAnchor } from "./use-scroll-anchor.ts";
import { WhoAreYou } from "./who-are-you.tsx";

/** Where a found message comes to stand, as a share of the height; a mere place stands at the top. */
const foundShare = 0.3;

/** A conversation as a page to read: a window of messages that opens at any place and grows at both ends. */
export function Reader({
  conversationId,
  zone,
  initial,
  participants,
  days,
  isFound,
  query,
  end,
  asksWhoYouAre,
}: {
  conversationId: string;
  zone: string;
  initial: LoadedWindow;
  participants: readonly ReaderParticipant[];
  days: readonly DayCount[];
  /** The window opens at a message that a link led to. */
  isFound: boolean;
  query: string;
  /** What stands below the last message. */
  end: string;
  asksWhoYouAre: boolean;
}) {
  const frame = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const anchor = useScrollAnchor(frame, content, rememberPlace);
  const firstLanding = initial.focusSeq === null ? null : { seq: initial.focusSeq, isFound };
  const {
    window: held,
    landing,
    failure,
    isBusy,
    open,
    extend,
  } = useMessageWindow(conversationId, initial, firstLanding, anchor.keep);
  const [detailsOf, setDetailsOf] = useState<number | null>(null);
  const [isCalendarOpen, setCalendarOpen] = useState(false);
  const people = useMemo(() => participantIndex(participants), [participants]);
  const onHit = useCallback((hit: Hit) => void open({ around: hit.seq }, true), [open]);
  const find = useFind(conversationId, query, onHit);

  const { land } = anchor;
  useLayoutEffect(() => {
    if (landing) land(landing.seq, landing.isFound ? foundShare : 0);
    frame.current?.removeAttribute("data-landing");
  }, [landing, land]);

  useEffect(() => {
    // The way back shows the page as it was first sent; its address holds where one had read on to.
    const { place, isFound: wasFound } = readPlace(Object.fromEntries(new URLSearchParams(location.search)));
    if ("around" in place && place.around !== initial.focusSeq) void open(place, wasFound);
  }, [open, initial.focusSeq]);

  function step(by: 1 | -1) {
    const articles = [...(content.current?.querySelectorAll<HTMLElement>("article") ?? [])];
    const from = articles.findIndex((article) => article.contains(document.activeElement));
    const start = from >= 0 ? from + by : articles.findIndex(({ id }) => id === `m${anchor.topSeq}`);
    const next = articles[start];
    if (!next) return;
    anchor.release();
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  }

  useReaderKeys({
    j: () => step(1),
    k: () => step(-1),
    "/": () => input.current?.focus(),
    g: () => setCalendarOpen(true),
    Home: () => void open({ edge: "first" }),
    End: () => void open({ edge: "last" }),
  });

  function openDay(day: string) {
    setCalendarOpen(false);
    void open({ date: day });
  }

  const top = held.messages.find(({ seq }) => seq === anchor.topSeq) ?? held.messages[0];
  const detailed = held.messages.find(({ seq }) => seq === detailsOf);
  const personOf = (id: number | null) => (id === null ? null : (people.get(id) ?? null));
  const hasHits = (find.hits?.hits.length ?? 0) > 0;
  const day = top?.localAt.slice(0, 10) ?? days[0]?.day ?? "";

  return (
    <div className={styles.reader} data-fills="" data-hits={hasHits ? "" : undefined}>
      <div className={styles.book}>
        <FindBar
          find={find}
          input={input}
          days={days}
          day={day}
          isCalendarOpen={isCalendarOpen}
          onCalendar={setCalendarOpen}
          onDay={openDay}
        />
        {asksWhoYouAre && !participants.some(({ isMe }) => isMe) && (
          <WhoAreYou conversationId={conversationId} participants={participants} />
        )}
        <section className={styles.flow} ref={frame} data-landing="" aria-label="Messages">
          <button type="button" className={styles.today} onClick={() => setCalendarOpen(true)}>
            <span>{formatWallClock(day, "day")}</span>
          </button>
          <MessageFeed
            conversationId={conversationId}
            held={held}
            frame={frame}
            content={content}
            people={people}
            hits={find.hits?.hits ?? null}
            hitSeq={find.hits?.hits[find.index]?.seq ?? null}
            foundSeq={landing?.isFound ? landing.seq : null}
            failure={failure}
            isBusy={isBusy}
            end={end}
            extend={extend}
            onDetails={setDetailsOf}
          />
        </section>
      </div>
      {hasHits && find.hits && <HitList hits={find.hits} index={find.index} onChoose={find.choose} />}
      {top && hasLongLife(days) && (
        <ForeEdge
          days={days}
          at={top}
          total={held.total}
          hits={[...new Set(find.hits?.hits.map((hit) => hit.localAt.slice(0, 10)))]}
          onJump={openDay}
        />
      )}
      {detailed && (
        <MessageDetails
          conversationId={conversationId}
          message={detailed}
          participant={personOf(detailed.participantId)}
          zone={zone}
          onClose={() => setDetailsOf(null)}
        />
      )}
    </div>
  );
}

const leastDays = 28;

/** Whether there is enough time between the first and the last day for a place in it to say something. */
function hasLongLife(days: readonly DayCount[]): boolean {
  const first = Date.parse(`${days[0]?.day}`);
  return Date.parse(`${days.at(-1)?.day}`) - first > leastDays * 86_400_000;
}

"use client";
import { useEffect, useState } from "react";
import { formatInstant } from "#app/_components/format/format-wall-clock.ts";
import { callApi } from "#app/_components/forms/call-api.ts";
import styles from "./message-details.module.css";
import { deliveryWords, originWords, reasonWords, versionWords } from "./origin-words.ts";

type Origin = {
  provenance: string;
  receivedAt: string;
  deliveries: {
    status: string;
    participant: string;
    at: string;
    errors: { code: number | null; title: string | null; details: string | null }[];
  }[];
  versions: { reason: string; text: string; at: string }[];
};

/** How a message of the WhatsApp Business Platform came, how far it was delivered, and what it said before. */
export function MessageOrigin({ conversationId, seq, zone }: { conversationId: string; seq: number; zone: string }) {
  const [{ origin, failure }, setAnswer] = useState<{ origin: Origin | null; failure: string | null }>({
    origin: null,
    failure: null,
  });
  useEffect(() => {
    const turn = new AbortController();
    const path = `/api/v1/conversations/${conversationId}/messages/${seq}/origin`;
    callApi<{ origin: Origin | null }>("GET", path, undefined, turn.signal).then(
      (answer) => setAnswer({ origin: answer.origin, failure: null }),
      (error: unknown) => {
        if (turn.signal.aborted) return;
        setAnswer({ origin: null, failure: error instanceof Error ? error.message : "It could not be loaded." });
      },
    );
    return () => turn.abort();
  }, [conversationId, seq]);

  if (failure) return <p className="quiet">How it came could not be loaded. {failure}</p>;
  if (!origin) return null;
  const when = (at: string) => formatInstant(new Date(at), "dateTime", zone);
  return (
    <section className={styles.analysis} aria-label="How it came">
      <dl className={styles.facts}>
        <div>
          <dt>Came</dt>
          <dd>
            {originWords(origin.provenance)}, {when(origin.receivedAt)}
          </dd>
        </div>
        {origin.deliveries.length > 0 && (
          <div>
            <dt>Delivery</dt>
            <dd>
              <ul>
                {origin.deliveries.map(({ status, participant, at, errors }) => (
                  <li key={`${status} ${participant}`}>
                    {deliveryWords(status)}, {when(at)}
                    {participant && ` (${participant})`}
                    {errors.map((error) => (
                      <p key={error.code}>{reasonWords(error)}</p>
                    ))}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {origin.versions.map(({ reason, text, at }) => (
          <div key={`${reason} ${at} ${text}`}>
            <dt>{versionWords(reason)}</dt>
            <dd className={styles.earlier}>
              <bdi dir="auto">{text}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

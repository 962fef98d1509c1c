"use client";
import { Button } from "#app/_components/forms/button.tsx";
import { EmptyState } from "#app/_components/layout/empty-state.tsx";

/** What a screen shows when it could not be built. The reason is in the server's log under the digest. */
export default function ErrorScreen({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main>
      <EmptyState isPage title="This page could not be shown" actions={<Button onClick={reset}>Try again</Button>}>
        Nothing is lost. If it happens again, the server's log has the reason
        {error.digest ? (
          <>
            {" "}
            under <span className="file">{error.digest}</span>
          </>
        ) : null}
        .
      </EmptyState>
    </main>
  );
}

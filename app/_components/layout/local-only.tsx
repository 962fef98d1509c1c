"use client";
import { ShieldCheck } from "lucide-react";
import { useEffect, useState } from "react";
import { Dialog } from "./dialog.tsx";
import styles from "./rail.module.css";

/** The promise that nothing leaves the server, and how to check it: the rule this very page was delivered with. */
export function LocalOnly() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles.local} onClick={() => setOpen(true)} title="Local only, proof">
        <ShieldCheck />
        <span>
          Local only · <span className="door">proof</span>
        </span>
      </button>
      <Dialog open={open} onOpenChange={setOpen} title="Nothing you read here leaves this server" sheet>
        <Proof />
      </Dialog>
    </>
  );
}

function Proof() {
  const [policy, setPolicy] = useState<string | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    fetch(location.href, { method: "HEAD", signal: stop.signal })
      .then((page) => setPolicy(page.headers.get("content-security-policy") ?? ""))
      .catch(() => {
        if (!stop.signal.aborted) setPolicy("");
      });
    return () => stop.abort();
  }, []);
  return (
    <div className={styles.proof}>
      <p>
        Fonts, pictures, scripts and every computation come from this machine. No text, name or number is sent to
        anyone: there is no telemetry, no model elsewhere, no preview of a link.
      </p>
      <h3>The rule your browser enforces on this page</h3>
      {policy === null && <p>Asking the server …</p>}
      {policy === "" && <p>The server did not send one. Ask whoever runs it why.</p>}
      {policy && (
        <ul className="file" dir="ltr">
          {policy
            .split(";")
            .map((rule) => rule.trim())
            .filter(Boolean)
            .map((rule) => (
              <li key={rule}>{rule.replace(/'nonce-[^']+'/, "'nonce-…'")}</li>
            ))}
        </ul>
      )}
      <p>
        <span className="file">default-src 'self'</span> means: whatever a message holds, your browser asks no other
        address for anything. The network tab of its developer tools shows the same.
      </p>
      <h3>What the server itself connects to</h3>
      <p>
        Its database, its file storage, and the mail server if one is set. Each of the three is this machine unless
        whoever runs it chose another.
      </p>
    </div>
  );
}

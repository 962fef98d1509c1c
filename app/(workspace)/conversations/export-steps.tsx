"use client";
import { useState } from "react";
import { PhoneDrawing } from "./phone-drawing.tsx";
import styles from "./welcome.module.css";

const phones = {
  Android: [
    ["Open the chat", "on your phone"],
    ["Three dots, then More", "at the top right"],
    ["Export chat", "with media if you want the pictures"],
    ["Send it to yourself", "or save it, then drop it here"],
  ],
  iPhone: [
    ["Open the chat", "on your phone"],
    ["Touch its name", "at the top of the screen"],
    ["Export Chat", "at the end of the page; attach media if you want the pictures"],
    ["Save to Files", "or send it to yourself, then drop it here"],
  ],
} as const;
export type Phone = keyof typeof phones;

/** How a chat comes out of the phone, for both kinds of phone. */
export function ExportSteps() {
  const [phone, setPhone] = useState<Phone>("Android");
  return (
    <section className={styles.steps} aria-label="How to export">
      <header>
        <h3>How to export</h3>
        <span>
          {(["Android", "iPhone"] as const).map((name) => (
            <button key={name} type="button" aria-pressed={name === phone} onClick={() => setPhone(name)}>
              {name}
            </button>
          ))}
        </span>
      </header>
      <div>
        <ol>
          {phones[phone].map(([what, where], index) => (
            <li key={what}>
              <span className="file" aria-hidden="true">
                {index + 1}
              </span>
              <span>
                <b>{what}</b>
                <small>{where}</small>
              </span>
            </li>
          ))}
        </ol>
        <PhoneDrawing phone={phone} />
      </div>
      <p>
        WhatsApp cuts long exports: about 40,000 messages without media, 10,000 with. Exporting without media gives the
        longest text.
      </p>
    </section>
  );
}

"use client";
import { Dialog } from "./dialog.tsx";
import styles from "./keys-help.module.css";

const groups: readonly { title: string; keys: readonly [keys: string, does: string][] }[] = [
  {
    title: "Everywhere",
    keys: [
      ["Ctrl K", "Search or go to"],
      ["?", "This list"],
      ["Ctrl Z", "Undo what the note at the bottom names"],
      ["Esc", "Close what is open"],
    ],
  },
  {
    title: "Reading",
    keys: [
      ["j  k", "Next and previous message"],
      ["/", "Find in this conversation"],
      ["Enter  Shift Enter", "Next and previous hit"],
      ["g", "Go to a date"],
      ["Home  End", "First and last message"],
    ],
  },
  {
    title: "Figures",
    keys: [
      ["d  w  m  y  a", "A day, week, month, year, all of it"],
      ["c", "Choose a range"],
      ["←  →", "The range before and after"],
      ["Esc", "Clear range and people"],
    ],
  },
];

/** Every key of the product. */
export function KeysHelp({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys" sheet>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.keys.map(([keys, does]) => (
                <div key={keys}>
                  <dt>
                    {keys.split("  ").map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

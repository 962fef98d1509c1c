"use client";
import { Dialog as Base } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { Fragment, type KeyboardEvent, useId, useState } from "react";
import styles from "./command-palette.module.css";
import { type Command, useCommands } from "./use-commands.tsx";

/** One box for every place, conversation and deed: type, arrow, Enter. Mounted only while it is open. */
export function CommandPalette({ onOpenChange }: { onOpenChange: (open: boolean) => void }) {
  const router = useRouter();
  const list = useId();
  const [query, setQuery] = useState("");
  const [index, setIndex] = useState(0);
  const found = useCommands(query);

  function run(command: Command | undefined) {
    if (!command) return;
    onOpenChange(false);
    if (command.href) router.push(command.href);
    else command.run?.();
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setIndex((now) => (now + step + found.length) % Math.max(1, found.length));
    } else if (event.key === "Enter") {
      event.preventDefault();
      run(found[index]);
    }
  }

  return (
    <Base.Root open onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup className={styles.palette} aria-label="Search or go to">
          <div className={styles.box}>
            <Search />
            <input
              role="combobox"
              aria-label="Search or go to"
              aria-expanded="true"
              aria-controls={list}
              aria-activedescendant={found[index] ? `${list}-${index}` : undefined}
              autoComplete="off"
              value={query}
              onChange={(event) => {
                setQuery(event.target.value);
                setIndex(0);
              }}
              onKeyDown={onKeyDown}
            />
            <kbd>Esc</kbd>
          </div>
          <div className={styles.list} role="listbox" id={list} aria-label="Places and conversations">
            {found.map((command, at) => (
              <Fragment key={command.key}>
                {command.group !== found[at - 1]?.group && (
                  <p role="presentation" className={styles.group}>
                    {command.group}
                  </p>
                )}
                <div
                  id={`${list}-${at}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={at === index}
                  className={styles.row}
                  onPointerMove={() => setIndex(at)}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => run(command)}
                  onKeyDown={onKeyDown}
                >
                  {command.picture}
                  <bdi className={command.people ? "people" : undefined}>{command.label}</bdi>
                  {command.end}
                </div>
              </Fragment>
            ))}
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

import { Fragment } from "react";
import { config } from "#lib/runtime/config.ts";

/** The text of a letter; lines that are an address of this instance can be followed. */
export function LetterText({ text }: { text: string }) {
  const { publicUrl } = config();
  return text
    .trim()
    .split("\n")
    .map((line, index) => {
      const key = `${index} ${line}`;
      return (
        <Fragment key={key}>
          {line.startsWith(`${publicUrl}/`) ? (
            <a className="link" href={line.slice(publicUrl.length)}>
              {line}
            </a>
          ) : (
            line
          )}
          {"\n"}
        </Fragment>
      );
    });
}

import styles from "./connections.module.css";

/** What a connection brings and what it cannot bring, before anybody sets one up. */
export function WhatMetaGives() {
  return (
    <section className={styles.brings} aria-labelledby="brings">
      <h2 id="brings">What a connection brings, and what it cannot</h2>
      <dl className={styles.gives}>
        <dt>From now on</dt>
        <dd>Every message that customers send to the number, with its text and files, as soon as Meta passes it on.</dd>
        <dt>From the WhatsApp Business app</dt>
        <dd>What your team writes in the app on its phone, with text, when the number is used in both.</dd>
        <dt>Ticks without text</dt>
        <dd>
          Of messages that other tools send through the API, Meta tells only that they were sent, delivered and read.
          They stand in the conversation as “Sent; WhatsApp does not give the text”.
        </dd>
        <dt>Not the past</dt>
        <dd>
          Meta has no list from which older messages could be fetched. What came before is in an export of the chat, or
          in payloads that another system has kept.
        </dd>
        <dt>Never the other way</dt>
        <dd>Parlance only reads. It sends no message and marks none as read.</dd>
      </dl>
    </section>
  );
}

import { StartSample } from "#app/_components/upload/start-sample.tsx";
import { DropTarget } from "./drop-target.tsx";
import { ExportSteps } from "./export-steps.tsx";
import styles from "./welcome.module.css";

/** What stands here before the first conversation: what to bring, how to get it, what happens then. */
export function Welcome({ canEdit }: { canEdit: boolean }) {
  return (
    <div className={styles.welcome}>
      <section>
        <h2 className={styles.title}>Bring in a conversation, and read it like a book.</h2>
        <p className={styles.lead}>
          Parlance reads the file that WhatsApp makes when you export a chat. Nothing leaves this server, and nothing on
          your phone changes.
        </p>
        {canEdit ? (
          <>
            <DropTarget />
            <p className={styles.sample}>
              No file at hand? <StartSample>Open the sample chat</StartSample>. It is invented, and one click removes
              it.
            </p>
          </>
        ) : (
          <p className={styles.sample}>You may read in this workspace. Somebody who may import has to bring a chat.</p>
        )}
      </section>
      <ExportSteps />
      <section className={styles.then}>
        <h3>What happens then</h3>
        <div>
          <div>
            <h4>It shows how it read the file</h4>
            <p>Which day and month order, with the line that proves it. Every line it did not understand is listed.</p>
            <p className="file">line 312 has 13 as its first number</p>
          </div>
          <div>
            <h4>It asks who you are</h4>
            <p>Your messages go to the right, your series is drawn in ink. You can change it at any time.</p>
          </div>
          <div>
            <h4>It counts and reads</h4>
            <p>Languages, people, hours, moods, words. You may close the page: it goes on, and you find it here.</p>
          </div>
        </div>
      </section>
    </div>
  );
}

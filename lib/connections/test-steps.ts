export type TestStep = {
  step: "reached" | "signed" | "stored" | "read";
  state: "right" | "wrong" | "open";
  words: string;
};

/**
 * How far a test of the way in has come, in words.
 * @param test.status of the answer; null when there was none
 * @param test.outcome state of the stored webhook; null when it is not in this database
 */
export function testSteps(test: { status: number | null; outcome: string | null; publicUrl: string }): TestStep[] {
  const { status, outcome, publicUrl } = test;
  const steps: TestStep[] = [
    { step: "reached", ...reached(status, publicUrl) },
    { step: "signed", ...signed(status) },
    { step: "stored", ...stored(status, outcome) },
    { step: "read", ...read(outcome) },
  ];
  const broken = steps.findIndex(({ state }) => state === "wrong");
  return steps.map((one, at) => (broken >= 0 && at > broken ? { ...one, state: "open", words: "Not tried" } : one));
}

type Said = Omit<TestStep, "step">;

function reached(status: number | null, publicUrl: string): Said {
  if (status === null) return wrong(`Nothing answers at ${publicUrl}, seen from this server`);
  if (status >= 300 && status < 400) return wrong(`${publicUrl} leads elsewhere; Meta does not follow`);
  if (status === 404) return wrong(`${publicUrl} answers, but not for this connection: another server stands there`);
  return right("The address was reached");
}

function signed(status: number | null): Said {
  if (status === 200) return right("The signature is right");
  if (status === 401)
    return wrong("The signature was refused: on the way something changes the body, or another server answers");
  return wrong(status === 503 ? "The database is down; Meta would send again" : `The answer was ${status}`);
}

function stored(status: number | null, outcome: string | null): Said {
  if (status === 200 && outcome === null)
    return wrong("It was taken in elsewhere: another server stands at this address");
  return right("It was stored, sealed");
}

function read(outcome: string | null): Said {
  if (outcome === "test") return right("It was read, and kept out of the conversations as a test");
  if (outcome === "waiting") return wrong("No worker has read it yet. It stays and is read once one runs");
  return wrong("It could not be read");
}

const right = (words: string): Said => ({ state: "right", words });
const wrong = (words: string): Said => ({ state: "wrong", words });

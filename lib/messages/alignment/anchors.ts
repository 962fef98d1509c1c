/** Messages whose text either reading has once: most of them are the same message. Incoming ones ascend. */
export type Anchors = { existing: Int32Array; incoming: Int32Array };

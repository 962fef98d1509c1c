// An entry of a btree index holds 2,700 bytes: longer addresses keep their beginning as value; the text has the rest.
/** Characters of an entity's value that are stored. */
export const longestValue = 800;

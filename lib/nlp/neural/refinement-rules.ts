/** Version of how the answers of neural models are read and mixed. Raise it by one with every change of a result: all is refined anew. */
export const refinementRules = 1;

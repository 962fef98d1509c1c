/** Title of the conversation of a group whose name has not come yet. */
export const unnamedGroup = "Group";

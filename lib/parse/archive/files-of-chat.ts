/*
 * Rule: where the chats of an archive lie in folders of their own, a file belongs to the chat in the nearest folder above it;
 * one that lies in none of them may be any chat's.
 * Example: beside "Ann/_chat.txt" and "Bo/_chat.txt" the file "Ann/a.jpg" is Ann's, "b.jpg" both have.
 */

/** Names of the files that may belong to a chat, without the chats. */
export function filesOfChat(names: readonly string[], chats: readonly string[], chat: string): string[] {
  const folders = [...new Set(chats.map(folderOf))].sort((one, other) => other.length - one.length);
  const own = folderOf(chat);
  return names.filter((name) => {
    if (chats.includes(name)) return false;
    const nearest = folders.find((folder) => name.startsWith(folder));
    return nearest === undefined || nearest === own;
  });
}

function folderOf(name: string): string {
  return name.slice(0, Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
}

// Emoji that the package's list lacks, most of them younger than it, on its scale of -5..5.
// Example: "🥰" is as warm as "😍".

export const laterEmoji: Readonly<Record<string, number>> = Object.fromEntries(
  [
    [3, "🥰 🤩 🥳 🤗 🫶 🤍 🧡 🩷 🩵 🩶 🤎"],
    [2, "💯 🔥 😺 🫂 🙂 🤣 🫡 🤝 🤙 🤟 🤠 😇"],
    [-1, "😬 😓 😟 🥺 🫠 🥱 🤥 🤕 🤒"],
    [-2, "😢 😥 😱 🙁 ☹ 🙄 🥴 🤨 🤧 🤡 😮‍💨"],
    [-3, "🤢 🥵 🥶 🖕"],
    [-4, "🤮 🤬"],
  ].flatMap(([score, emoji]) =>
    String(emoji)
      .split(" ")
      .map((one) => [one, Number(score)] as const),
  ),
);

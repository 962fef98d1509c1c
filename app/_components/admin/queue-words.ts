/** What a queue does, in words. */
export const queueWords: Record<string, string> = {
  "import.run": "Imports",
  "export.run": "Exports",
  "mail.send": "Mails",
  "analytics.refresh": "Analytics of a conversation",
  "analytics.sweep": "Analytics every 15 minutes",
  "conversation.analyse": "Analysing conversations anew",
  "connection.receive": "Reading webhooks",
  "connection.media": "Files of messages from WhatsApp",
  "media.sweep": "Files that are due, every minute",
  "conversation.refine": "Refining conversations with a neural model",
  "conversation.erase": "Erasing conversations",
  "trash.empty": "Emptying the trash",
};

/** What the phone calls an export of the chat with X, in the languages of its interface. */
const namings: RegExp[] = [
  /^whatsapp[\s_-]*chat[\s_]*[-–—][\s_]*(?<name>.+)$/iu,
  /^whatsapp[\s_-]*chat[\s_]+(?:with|mit)[\s_]+(?<name>.+)$/iu,
  /^whatsapp[ -](?:chat|chatt|samtale) (?:met|med)\s+(?<name>.+)$/iu,
  /^whatsapp-keskustelu henkilön (?<name>.+) kanssa$/iu,
  /^whatsapp csevegés vele:? (?<name>.+)$/iu,
  /^whatsapp razgovor s (?<name>.+)$/iu,
  /^whatsapp chat s používateľom (?<name>.+)$/iu,
  /^chat de whatsapp con (?<name>.+)$/iu,
  /^xat de whatsapp amb (?<name>.+)$/iu,
  /^conversa (?:do|no) whatsapp com (?<name>.+)$/iu,
  /^discussion whatsapp avec (?<name>.+)$/iu,
  /^chat whatsapp (?:con|dengan|s uživatelem) (?<name>.+)$/iu,
  /^sembang whatsapp dengan (?<name>.+)$/iu,
  /^conversație whatsapp cu (?<name>.+)$/iu,
  /^trò chuyện whatsapp với (?<name>.+)$/iu,
  /^(?<name>.+) ile whatsapp sohbeti$/iu,
  /^чат whatsapp с (?:контактом )?(?<name>.+)$/iu,
  /^бесіда whatsapp з (?<name>.+)$/iu,
  /^czat whatsapp z (?<name>.+)$/iu,
  /^συνομιλία whatsapp με (?<name>.+)$/iu,
  /^(?:دردشة|محادثة) واتساب مع (?<name>.+)$/iu,
  /^צ['׳]אט whatsapp עם (?<name>.+)$/iu,
  /^گفتگوی whatsapp با (?<name>.+)$/iu,
  /^(?<name>.+) کے ساتھ whatsapp بات چیت$/iu,
  /^(?<name>.+) के साथ whatsapp चैट$/iu,
  /^(?<name>.+) এর সাথে whatsapp চ্যাট$/iu,
  /^(?<name>.+) સાથેની whatsapp વાત$/iu,
  /^(?<name>.+) सोबतच्या whatsapp गप्पा$/iu,
  /^แชท whatsapp กับ (?<name>.+)$/iu,
  /^whatsapp [与與] ?(?<name>.+?) ?[的]\s*[对對][话話]$/iu,
  /^与(?<name>.+?)的 ?whatsapp ?聊天$/iu,
  /^(?<name>.+)とのwhatsappチャット$/iu,
  /^(?<name>.+)님과의 whatsapp 대화$/iu,
];

const maxLength = 200;
const unnamed = "Untitled chat";

/**
 * The title of a conversation, out of the name of its export: `WhatsApp Chat with Ann.txt` gives `Ann`.
 * Other names are kept without folder and ending; `_chat.txt`, which names nobody, gives `Untitled chat`.
 */
export function titleFromFileName(fileName: string): string {
  const base = fileName
    .normalize("NFC")
    .replace(/^.*[/\\]/, "")
    .replace(/[\p{Cc}\p{Bidi_Control}\uFEFF]/gu, "")
    .replace(/(\.(txt|zip))+$/i, "")
    .replace(/ ?\(\d{1,3}\)$/, "")
    .trim();
  const name = findName(base) ?? base;
  const title = [...name.trim()].slice(0, maxLength).join("");
  return title === "" || /^_?chat$/i.test(title) ? unnamed : title;
}

function findName(base: string): string | undefined {
  for (const naming of namings) {
    const name = naming.exec(base)?.groups?.name;
    if (name) return name;
  }
  return undefined;
}

import { expect, test } from "vitest";
import { titleFromFileName } from "./title-from-file-name.ts";

test.each([
  ["WhatsApp Chat with Ann Lee.txt", "Ann Lee"],
  ["WhatsApp Chat - Piso 3B · Levante 🪴.zip", "Piso 3B · Levante 🪴"],
  ["WhatsApp Chat with Ann (1).txt", "Ann"],
  ["WhatsApp Chat with Ann.txt.zip", "Ann"],
  ["C:\\Users\\me\\WhatsApp Chat mit Oma.txt", "Oma"],
  ["Chat de WhatsApp con Familia Ortega 🌻.txt", "Familia Ortega 🌻"],
  ["Conversa do WhatsApp com João.txt", "João"],
  ["Discussion WhatsApp avec Zoé.txt", "Zoé"],
  ["Chat WhatsApp con Nonna.zip", "Nonna"],
  ["Chat WhatsApp dengan Budi.txt", "Budi"],
  ["WhatsApp-chat met Sanne.txt", "Sanne"],
  ["Ayşe ile WhatsApp Sohbeti.txt", "Ayşe"],
  ["Чат WhatsApp с Ольгой.txt", "Ольгой"],
  ["دردشة واتساب مع لينا حداد.txt", "لينا حداد"],
  ["शादी के साथ WhatsApp चैट.txt", "शादी"],
  ["WhatsApp 与 王伟 的对话.txt", "王伟"],
  ["春香とのWhatsAppチャット.txt", "春香"],
  ["민준님과의 WhatsApp 대화.txt", "민준"],
  ["holiday notes.txt", "holiday notes"],
  ["_chat.txt", "Untitled chat"],
  ["", "Untitled chat"],
  ["../../etc/passwd", "passwd"],
  ["evil\u202Etxt.exe\u0000.txt", "eviltxt.exe"],
  [`${"x".repeat(4_000)}.txt`, "x".repeat(200)],
])("%s", (fileName, title) => {
  expect(titleFromFileName(fileName)).toBe(title);
});

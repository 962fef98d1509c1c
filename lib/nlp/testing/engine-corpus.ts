import type { AnalysedConversation } from "../create-analyser.ts";

/**
 * Texts of our own over which the answers of two engines are compared: conversations by language, each a few messages.
 * Scripts whose words the platform finds (Thai, Han, Kana) are left out: their words differ between versions of Node.
 */
export const engineCorpus: readonly (Omit<AnalysedConversation, "prior"> & {
  shares: Record<string, number>;
  texts: string[];
})[] = [
  {
    shares: { en: 1 },
    knownNames: ["Maeve Tully", "+353 1 555 0199"],
    countries: ["IE", "GB"],
    texts: [
      "Are you coming tomorrow at 8pm?",
      "Yes!! Maeve says the new place in Dublin is AMAZING 😍😍",
      "not good at all, the train was late again and I am sooo tired",
      "Call me on 01 555 0199 or write to maeve.tully@example.org",
      "it cost €45.50, but John from Acme Corporation paid half of it",
      "lol",
      "👍🏽",
      "see https://maps.example.com/x?y=1 and www.example.org",
      "I am scared of what the doctor will say on 12 March 2025",
      "Why would anybody do that to a dog? Disgusting.",
      "The meeting is on Monday. The room is on the second floor.",
      "may will and sun are words, April and Will are people",
      "I don't think it isn't funny :)",
      "WHAT?! You won? I can't believe it 🎉",
      "miss her so much, the house is empty without her 😢",
      "ok",
    ],
  },
  {
    shares: { de: 0.9, en: 0.1 },
    knownNames: ["Jonas Berg", "Ärzte Haus"],
    countries: ["DE", "AT"],
    texts: [
      "Kommst du morgen um 18 Uhr zu Jonas?",
      "Nein, ich bin leider krank und mir geht es gar nicht gut",
      "Das Essen war wunderbar, vielen Dank!!!",
      "Ruf mich an: 0151 23456789",
      "wir treffen uns am 3. Oktober in Leipzig bei der Deutschen Bahn",
      "Das kostet 1.299,00 € und keiner weiß warum",
      "haha super 😂",
      "Warum hast du mir das nicht gesagt",
    ],
  },
  {
    shares: { es: 1 },
    knownNames: ["Lucía Prado"],
    countries: ["ES", "MX"],
    texts: [
      "¿Vienes mañana a la fiesta de Lucía?",
      "Qué asco de día, otra vez perdí el autobús",
      "te quiero mucho ❤️ gracias por todo",
      "nos vemos el 5 de mayo en Sevilla",
      "cuanto sale? 200 pesos o mas",
      "jajaja no puede ser",
    ],
  },
  {
    shares: { pt: 1 },
    knownNames: ["João Reis"],
    countries: ["BR", "PT"],
    texts: ["Você vem amanhã?", "Tô com muito medo da prova de sexta-feira", "que saudade de vocês 😭", "R$ 30 tá bom"],
  },
  {
    shares: { id: 0.9, ms: 0.1 },
    knownNames: ["Budi Santoso"],
    countries: ["ID", "MY"],
    texts: ["kamu di mana sekarang?", "aku lagi di Jakarta sama Budi", "gak bisa, maaf ya", "harganya Rp 50.000"],
  },
  {
    shares: { ar: 1 },
    knownNames: ["سارة"],
    countries: ["EG", "SA"],
    texts: ["هل ستأتي غدا؟", "شكرا جزيلا يا سارة", "أنا حزين جدا اليوم", "السعر ٥٠ جنيه"],
  },
  {
    shares: { ru: 0.9, uk: 0.1 },
    knownNames: ["Оля"],
    countries: ["RU", "UA"],
    texts: ["Ты придёшь завтра в 7?", "Оля очень рада, спасибо!", "мне страшно", "встретимся 8 марта в Москве"],
  },
  {
    shares: { hi: 1 },
    knownNames: ["रवि"],
    countries: ["IN"],
    texts: ["तुम कल आओगे?", "बहुत अच्छा लगा, धन्यवाद रवि", "kal milte hain bhai, paisa ₹500 hai", "मुझे डर लग रहा है"],
  },
  {
    shares: {},
    knownNames: ["Chiara", "Élodie Martin"],
    countries: ["IT", "FR"],
    texts: [
      "ci vediamo domani a Roma?",
      "che bello, sono contentissima!",
      "On se voit demain à Paris avec Élodie ?",
      "je suis trop triste, il ne répond pas",
      "ok ciao",
      "5️⃣0️⃣ 🇫🇷 👩‍👩‍👧 <3",
    ],
  },
];

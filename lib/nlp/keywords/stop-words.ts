// Words that carry grammar, not matter: never keywords, and evidence for a language. Folded forms.
// Example: "the" and "and" in English, "nicht" and "ich" in German.
import * as library from "stopword";
import { fold } from "../tokens/fold.ts";

const lists: Record<string, string> = {
  en: `hello hey hi lol omg please sorry thank thanks a about after all also am an and any are as at be because been before being but by can could did do does doing
    don't down for from get go going got had has have having he her here hers him his how i i'd i'll i'm i've if in into
    is isn't it it's its just know like me more most my no not now of off ok okay on one only or other our out over
    really she should so some such than that that's the their them then there these they this those through to too
    under until up us very was we we're were what when where which while who why will with would yeah yes you you're
    your yours`,
  de: `bitte danke hallo moin tschuss aber alle als also am an auch auf aus bei bin bis bist da dann das dass dein dem den der des dich die dir doch du
    ein eine einem einen einer es euch fur gar gerade geht hab habe haben halt hast hat hatte heute hier ich ihm ihn ihr
    im immer in ist ja jetzt kann kannst kein keine mal man mehr mein mich mir mit nach nein nicht nichts noch nur oder
    schon sehr sein seine sich sie sind so super uber um und uns von vor war warum was weil wenn wer wie wieder will wir
    wird wo wollen zu zum zur`,
  fr: `bonjour bonsoir merci salut ai alors au aussi aux avec avoir c'est ca car ce ces cette comme d'accord dans de des deux donc du elle elles en
    est et ete etre fait faut il ils j'ai je la le les leur lui ma mais me meme mes moi mon ne non nos notre nous on ont
    ou oui par pas peu peut plus pour qu'il quand que qui quoi sa sans se ses si son sont suis sur ta te tes toi ton
    tous tout tres tu un une va vais vas voila votre vous y`,
  es: `buenas buenos hola jajaja a ahora al algo alguien aqui asi aunque bien bueno cada como con cuando de del desde donde dos el ella ellos en
    entonces eres es esa ese eso esta estan estas este esto estoy fue gracias ha han hasta hay he hoy jaja la las le les
    lo los mas me mi mis mucho muy nada ni no nos o para pero por porque pues que quien se ser si sin sobre solo son soy
    su sus tambien te tengo ti tiene todo todos tu tus un una unos vale ver voy y ya yo`,
  pt: `oi ola a agora ai ainda ao aos aqui as ate bem bom com como da das de dela dele depois do dos e ela ele eles em entao
    era essa esse esta estao estava estou eu fazer foi ja isso isto la lhe mais mas me mesmo meu meus minha muito na nao
    nas nem no nos o obrigada obrigado os ou para pela pelo por porque pra que quem quando sao se sem ser seu seus sim
    so sou sua suas ta tambem te tem tenho ter tudo tu um uma vai voce voces vou`,
  it: `ciao a adesso ai al alla allora anche ancora bene c'e che chi ci cosa cosi come con cui da dai dal dalla de dei del
    della di dove due e ed era fa fare fatto gia gli grazie ha hai hanno ho i il in io l'ho la le lei li lo loro lui ma
    me mi mia mio molto ne nel nella no noi non o ok per perche piu po poi pero qua quando quanto quella quello questa
    questo qui se sei senza si sia siamo solo sono sta stai sto su sul tra tu tutti tutto un una uno va vai vi voi`,
  nl: `dank hallo hoi doei aan al alle als altijd ben bij da daar dan dat de deze die dit doe dus een echt en er ga gaan gaat geen goed haar
    had heb hebben hebt heel heeft hem het hier hij hoe hun ik in is ja je jij jou jouw jullie kan kom kun maar me meer
    mee mij mijn moet na naar nee niet niks nog nou nu of om omdat ons ook op over te toch toen tot uit van veel voor
    waar want waren was wat we weer wel wij wil worden wordt ze zei zijn zo zonder`,
  sv: `tack hejsan alla att av bara blir da dar de dem den det dig din du efter eller en ett fran for ga haft han har hej hon hur
    i igen inga inte ja jag kan kommer lite man med men mig min mot mycket nar nej ni nu nog och ocksa om oss pa sa
    sen sig ska som till tack upp ut vad var vara vem vi vill`,
  da: `af alle at bare blev bliver da de dem den der det dig din du efter eller en er et for fra gar godt ham han har
    havde hej hende her hun hvad hvem hvor hvordan i igen ikke ind ja jeg jo kan kommer lige lidt man med meget men mig
    min nar nej nok nu og ogsa om op os pa sa skal som tak til ud var ved vi vil`,
  no: `alle at av bare ble blir da de deg dem den der det din du eller en er et for fra gar ham han har hei henne her
    hun hva hvem hvor hvordan i igjen ikke inn ja jeg kan kommer litt man med meg meget men min na nar nei noe nok og
    ogsa om opp oss pa sa skal som takk til ut var ved vi vil`,
  fi: `ei en ehka etta han he hyva hyvin ihan ja jo jos joo kai kanssa kiitos koska kuin kun kylla me mika mina minun
    missa mita mutta myos ne niin no nyt ole olen oli on ovat sa se sen siella siis sina sitten taalla tai tama te
    tosi vai vain viela voi`,
  pl: `czesc dzieki hej a ale bardzo bo by byc byl byla bylo chyba ci cie co czy dla do dobra dobrze gdzie go i ich ile ja jak jakie je
    jest jestem jeszcze jutro juz kiedy kto ktory ma mam mi mnie moja moze moj na nam nas nie nic niz no o od on ona po
    pod prosze przez przy sa sie ta tak tam te tego tej ten to tu tutaj tylko tym u w we wiem z za ze`,
  tr: `merhaba selam tesekkurler acaba ama artik aslinda az bana bazen ben beni benim bi bile bir biraz biz bu bugun cok da daha de degil diye evet
    gibi hadi hala hayir hem hep her hic icin ile iyi kadar ki kim mi mu nasil ne neden nerede o olan olarak oldu on
    onu sana sen seni senin simdi siz sonra su tamam tamamdir var ve veya ya yok`,
  id: `ada aja akan aku atau banget bang bisa buat dan dari dengan di dia dong gak ga gue gw ini itu iya juga kalau kalo
    kamu karena kita ke kok lagi lu mas mau nanti ngga nggak nih nya oh pak sama saya sih sudah tapi tau tidak udah
    untuk ya yang yuk`,
  ms: `abang ada akak aku atau awak boleh buat dah dan dari dekat dengan di dia ia ini itu jangan je jom juga kalau kami
    kat kau ke kena kita kot la lah mana mereka nak ni nanti pergi pun saya sudah tak takde tapi tau tu untuk ya yang`,
  ru: `привет здравствуите а без бы был была было быть в вас все всего вы где да даже для до его ее если есть еще же за и из или им их к
    как когда кто ли мне мои мы на надо нам нас не нет ни но ну о он она они от очень по под пока потом почему при с
    сегодня сеичас со спасибо так там тебе тебя то тоже только ты у уже хорошо что чтобы это я`,
  uk: `привіт дякую а або але без би був була було в вас вже ви вин вона вони все де для до дуже з за и из иле ии их й коли ми мене
    мени на не неи ни ну о по при про с сьогодни так та там теж ти то ту у хто це цеи чи що щоб я як яка якщо`,
  ar: `ال الى الي ان انا انت انتي انه او اي ايش ايه بس بعد بين تم ثم حتى حد خلاص ده دي ذلك زي شو شي عشان على عليه عن
    عند في فيه قبل قد كان كل كمان كنت كيف لا لازم لان لك لكن لم لما له لو ليش ما مش مع من مو نعم هادا هذا هذه هل هم هنا
    هو هي و وين والله يا يعني يوم`,
  fa: `از اگر اما ان او این با باید بر برای به بود تا تو چرا چه چی خوب خیلی در دیگه را رو شد شما که کجا کرد کن کنم ما
    من میشه می نه نیست هست هم و ولی یا یک`,
  hi: `अब अभी आप इस उस एक और कब कर करना का किया की कुछ के को कोई कौन क्या क्यों गया घर जब जी जो तक तब तो था थी थे दो
    नहीं ना ने पर फिर बहुत भी मत मुझे में मेरा मेरी मैं यह या ये रहा रही रहे लिए वह वो सब से हम हाँ ही हूँ है हैं हो`,
  ja: `あの いい いる か が から けど こと これ さん した して しまう する ずっと そう その それ た だ だから だけ だった
    って て で です ですか でも と という とか とても な ない なる なに なら に の ので は ます ました まだ まで も もう よ
    ようだ よね よう より ら れる わ を ん`,
  zh: `一 一个 一下 上 下 不 不是 也 了 什么 他 们 但 你 你们 使 来 再 会 到 去 又 可以 吗 吧 呀 呢 和 哦 啊 啦 在 大 她
    好 对 就 很 您 我 我们 把 是 是的 有 没 没有 的 的话 着 给 而 自己 要 让 说 跟 过 还 这 这个 那 那个 都`,
};

// Languages that we have no words of chats for, by the names the library gives its lists.
const fromLibrary: Readonly<Record<string, readonly string[]>> = {
  af: library.afr,
  bg: library.bul,
  bn: library.ben,
  br: library.bre,
  ca: library.cat,
  cs: library.ces,
  el: library.ell,
  eo: library.epo,
  et: library.est,
  eu: library.eus,
  ga: library.gle,
  gl: library.glg,
  gu: library.guj,
  ha: library.hau,
  he: library.heb,
  hr: library.hrv,
  hu: library.hun,
  hy: library.hye,
  ko: library.kor,
  ku: library.kur,
  la: library.lat,
  lt: library.lit,
  lv: library.lav,
  mr: library.mar,
  my: library.mya,
  pa: library.panGu,
  ro: library.ron,
  sk: library.slk,
  sl: library.slv,
  so: library.som,
  st: library.sot,
  sw: library.swa,
  th: library.tha,
  tl: library.tgl,
  ur: library.urd,
  vi: library.vie,
  yo: library.yor,
  zu: library.zul,
};

const sets = new Map<string, ReadonlySet<string>>();
const none: ReadonlySet<string> = new Set();

/** Languages that have a list. */
export const stopWordLanguages: readonly string[] = [...Object.keys(lists), ...Object.keys(fromLibrary)];

/** The stop words of a language, folded; empty where there is no list. A list is made when it is first asked for. */
export function stopWords(language: string | null): ReadonlySet<string> {
  if (language === null) return none;
  const known = sets.get(language);
  if (known) return known;
  const words = lists[language]?.split(/\s+/) ?? fromLibrary[language];
  if (!words) return none;
  const made = new Set(words.map(fold));
  sets.set(language, made);
  return made;
}

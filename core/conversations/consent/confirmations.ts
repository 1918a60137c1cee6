/** What is answered to a decision, in one language: no messages, no advertising, messages again. */
type Answers = readonly [optOut: string, noMarketing: string, optIn: string];

const answers: Readonly<Record<string, Answers>> = {
	en: ['You will receive no more messages from us. Write START to receive them again.', 'You will receive no more advertising from us. Write START to receive it again.', 'You will receive our messages again. Write STOP to end them.'],
	de: ['Sie erhalten keine Nachrichten mehr von uns. Schreiben Sie START, um sie wieder zu erhalten.', 'Sie erhalten keine Werbung mehr von uns. Schreiben Sie START, um sie wieder zu erhalten.', 'Sie erhalten unsere Nachrichten wieder. Schreiben Sie STOP, um sie zu beenden.'],
	nl: ['U ontvangt geen berichten meer van ons. Schrijf START om ze weer te ontvangen.', 'U ontvangt geen reclame meer van ons. Schrijf START om die weer te ontvangen.', 'U ontvangt onze berichten weer. Schrijf STOP om ze te beëindigen.'],
	sv: ['Du får inga fler meddelanden från oss. Skriv START för att få dem igen.', 'Du får ingen mer reklam från oss. Skriv START för att få den igen.', 'Du får våra meddelanden igen. Skriv STOP för att avsluta.'],
	da: ['Du får ikke flere beskeder fra os. Skriv START for at få dem igen.', 'Du får ikke mere reklame fra os. Skriv START for at få den igen.', 'Du får vores beskeder igen. Skriv STOP for at afslutte.'],
	nb: ['Du får ikke flere meldinger fra oss. Skriv START for å få dem igjen.', 'Du får ikke mer reklame fra oss. Skriv START for å få den igjen.', 'Du får meldingene våre igjen. Skriv STOP for å avslutte.'],
	es: ['Ya no recibirá más mensajes nuestros. Escriba START para volver a recibirlos.', 'Ya no recibirá más publicidad nuestra. Escriba START para volver a recibirla.', 'Volverá a recibir nuestros mensajes. Escriba STOP para dejar de recibirlos.'],
	pt: ['Você não receberá mais mensagens nossas. Escreva START para voltar a recebê-las.', 'Você não receberá mais publicidade nossa. Escreva START para voltar a recebê-la.', 'Você voltará a receber nossas mensagens. Escreva STOP para parar.'],
	fr: ['Vous ne recevrez plus de messages de notre part. Écrivez START pour en recevoir à nouveau.', 'Vous ne recevrez plus de publicité de notre part. Écrivez START pour en recevoir à nouveau.', 'Vous recevrez à nouveau nos messages. Écrivez STOP pour les arrêter.'],
	it: ['Non riceverà più nostri messaggi. Scriva START per riceverli di nuovo.', 'Non riceverà più nostra pubblicità. Scriva START per riceverla di nuovo.', 'Riceverà di nuovo i nostri messaggi. Scriva STOP per interromperli.'],
	ro: ['Nu veți mai primi mesaje de la noi. Scrieți START pentru a le primi din nou.', 'Nu veți mai primi publicitate de la noi. Scrieți START pentru a o primi din nou.', 'Veți primi din nou mesajele noastre. Scrieți STOP pentru a le opri.'],
	pl: ['Nie będziesz już otrzymywać od nas wiadomości. Napisz START, aby znów je otrzymywać.', 'Nie będziesz już otrzymywać od nas reklam. Napisz START, aby znów je otrzymywać.', 'Znów będziesz otrzymywać nasze wiadomości. Napisz STOP, aby je zatrzymać.'],
	ru: ['Вы больше не будете получать от нас сообщения. Напишите START, чтобы снова получать их.', 'Вы больше не будете получать от нас рекламу. Напишите START, чтобы снова получать её.', 'Вы снова будете получать наши сообщения. Напишите STOP, чтобы отказаться.'],
	uk: ['Ви більше не отримуватимете від нас повідомлень. Напишіть START, щоб знову їх отримувати.', 'Ви більше не отримуватимете від нас реклами. Напишіть START, щоб знову її отримувати.', 'Ви знову отримуватимете наші повідомлення. Напишіть STOP, щоб відмовитися.'],
	cs: ['Nebudete od nás již dostávat zprávy. Napište START, chcete-li je znovu dostávat.', 'Nebudete od nás již dostávat reklamu. Napište START, chcete-li ji znovu dostávat.', 'Budete znovu dostávat naše zprávy. Napište STOP, chcete-li je ukončit.'],
	fi: ['Et saa meiltä enää viestejä. Kirjoita START, jos haluat niitä taas.', 'Et saa meiltä enää mainoksia. Kirjoita START, jos haluat niitä taas.', 'Saat taas viestejämme. Kirjoita STOP, jos haluat lopettaa.'],
	hu: ['Nem küldünk Önnek több üzenetet. Írja be: START, ha újra szeretné kapni őket.', 'Nem küldünk Önnek több reklámot. Írja be: START, ha újra szeretné kapni.', 'Ismét megkapja üzeneteinket. Írja be: STOP, ha nem kéri tovább.'],
	tr: ['Artık bizden mesaj almayacaksınız. Yeniden almak için START yazın.', 'Artık bizden reklam almayacaksınız. Yeniden almak için START yazın.', 'Mesajlarımızı yeniden alacaksınız. Durdurmak için STOP yazın.'],
	el: ['Δεν θα λαμβάνετε άλλα μηνύματα από εμάς. Γράψτε START για να τα λαμβάνετε ξανά.', 'Δεν θα λαμβάνετε άλλες διαφημίσεις από εμάς. Γράψτε START για να τις λαμβάνετε ξανά.', 'Θα λαμβάνετε ξανά τα μηνύματά μας. Γράψτε STOP για να σταματήσουν.'],
	sw: ['Hutapokea tena ujumbe kutoka kwetu. Andika START ili kuupokea tena.', 'Hutapokea tena matangazo kutoka kwetu. Andika START ili kuyapokea tena.', 'Utapokea tena ujumbe wetu. Andika STOP ili kuusitisha.'],
	ar: ['لن تصلك رسائل منا بعد الآن. اكتب START لاستلامها من جديد.', 'لن تصلك إعلانات منا بعد الآن. اكتب START لاستلامها من جديد.', 'ستصلك رسائلنا من جديد. اكتب STOP لإيقافها.'],
	he: ['לא יישלחו אליך עוד הודעות מאיתנו. כדי לקבל אותן שוב יש לכתוב START.', 'לא יישלחו אליך עוד פרסומות מאיתנו. כדי לקבל אותן שוב יש לכתוב START.', 'ההודעות שלנו יישלחו אליך שוב. כדי להפסיק יש לכתוב STOP.'],
	fa: ['دیگر پیامی از ما دریافت نخواهید کرد. برای دریافت دوباره START بنویسید.', 'دیگر تبلیغی از ما دریافت نخواهید کرد. برای دریافت دوباره START بنویسید.', 'دوباره پیام‌های ما را دریافت خواهید کرد. برای توقف STOP بنویسید.'],
	hi: ['अब आपको हमारे संदेश नहीं मिलेंगे। फिर से पाने के लिए START लिखें।', 'अब आपको हमारे विज्ञापन नहीं मिलेंगे। फिर से पाने के लिए START लिखें।', 'आपको हमारे संदेश फिर से मिलेंगे। बंद करने के लिए STOP लिखें।'],
	bn: ['আপনি আর আমাদের বার্তা পাবেন না। আবার পেতে START লিখুন।', 'আপনি আর আমাদের বিজ্ঞাপন পাবেন না। আবার পেতে START লিখুন।', 'আপনি আবার আমাদের বার্তা পাবেন। বন্ধ করতে STOP লিখুন।'],
	ur: ['آپ کو ہماری طرف سے مزید پیغامات نہیں ملیں گے۔ دوبارہ پانے کے لیے START لکھیں۔', 'آپ کو ہماری طرف سے مزید اشتہارات نہیں ملیں گے۔ دوبارہ پانے کے لیے START لکھیں۔', 'آپ کو ہمارے پیغامات دوبارہ ملیں گے۔ بند کرنے کے لیے STOP لکھیں۔'],
	id: ['Anda tidak akan menerima pesan lagi dari kami. Tulis START untuk menerimanya kembali.', 'Anda tidak akan menerima iklan lagi dari kami. Tulis START untuk menerimanya kembali.', 'Anda akan menerima pesan kami lagi. Tulis STOP untuk berhenti.'],
	ms: ['Anda tidak akan menerima mesej lagi daripada kami. Tulis START untuk menerimanya semula.', 'Anda tidak akan menerima iklan lagi daripada kami. Tulis START untuk menerimanya semula.', 'Anda akan menerima mesej kami semula. Tulis STOP untuk berhenti.'],
	vi: ['Bạn sẽ không nhận tin nhắn từ chúng tôi nữa. Hãy viết START để nhận lại.', 'Bạn sẽ không nhận quảng cáo từ chúng tôi nữa. Hãy viết START để nhận lại.', 'Bạn sẽ nhận lại tin nhắn của chúng tôi. Hãy viết STOP để dừng.'],
	fil: ['Hindi ka na makakatanggap ng mensahe mula sa amin. Isulat ang START para makatanggap muli.', 'Hindi ka na makakatanggap ng patalastas mula sa amin. Isulat ang START para makatanggap muli.', 'Makakatanggap ka na muli ng aming mga mensahe. Isulat ang STOP para itigil.'],
	th: ['คุณจะไม่ได้รับข้อความจากเราอีก พิมพ์ START เพื่อรับอีกครั้ง', 'คุณจะไม่ได้รับโฆษณาจากเราอีก พิมพ์ START เพื่อรับอีกครั้ง', 'คุณจะได้รับข้อความจากเราอีกครั้ง พิมพ์ STOP เพื่อหยุด'],
	zh: ['您将不再收到我们的消息。如需重新接收,请回复 START。', '您将不再收到我们的广告。如需重新接收,请回复 START。', '您将重新收到我们的消息。如需停止,请回复 STOP。'],
	ja: ['今後、当方からメッセージは届きません。再び受け取るには START とお書きください。', '今後、当方から広告は届きません。再び受け取るには START とお書きください。', 'メッセージの配信を再開します。停止するには STOP とお書きください。'],
	ko: ['앞으로 저희 메시지를 보내지 않습니다. 다시 받으려면 START를 보내 주세요.', '앞으로 저희 광고를 보내지 않습니다. 다시 받으려면 START를 보내 주세요.', '저희 메시지를 다시 받게 됩니다. 중지하려면 STOP을 보내 주세요.'],
};

/** What is answered to a decision, in the person's language or in English. */
export function confirmationOf(decision: 'given' | 'withdrawn', category: 'all' | 'marketing', language: string): string {
	const [optOut, noMarketing, optIn] = answers[language] ?? answers.en!;
	if (decision === 'given') return optIn;
	return category === 'marketing' ? noMarketing : optOut;
}

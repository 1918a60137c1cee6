import type { Vocabulary } from '../vocabulary';

const indonesian: Vocabulary = {
	language: 'id',
	filler: 'tolong|mohon|terima kasih|makasih|halo|hai|sekarang|segera|dong|ya|pak|bu|min|kak|dan|lagi|saja',
	optOut: [
		'berhenti', 'hentikan', 'setop',
		'[unreg|unsub|berhenti langganan|berhenti berlangganan|batal langganan|batalkan langganan|batal berlangganan]',
		'[saya]? [mau|ingin] [berhenti berlangganan|berhenti langganan|unsubscribe|berhenti menerima pesan]',
		'[jangan] [kirim|kirimi|hubungi|chat|sms|wa|ganggu|kirimkan] [saya|aku|ke saya]? [pesan|sms|chat|wa|apa apa]? [ke saya]? [lagi]?',
		'[berhenti|stop|hentikan|setop] [untuk]? [kirim|mengirim|mengirimi|kirimi|menghubungi|hubungi|pengiriman] [saya|aku]? [pesan|sms|chat|wa]? [ke saya]?',
		'[stop|hentikan|setop] [semua]? [pesan|sms|chat|notifikasi] [ini]?',
		'[saya|aku]? [tidak|nggak|gak|ga|tak|enggak] [mau|ingin|perlu] [menerima|terima|dapat|dikirimi]? [pesan|sms|chat|notifikasi] [ini|dari anda|kalian]? [lagi]?',
		'[hapus|keluarkan|coret] [saya|nomor saya] dari [daftar|list|database] [ini|anda]?',
		'[jangan ganggu saya|biarkan saya sendiri]',
	],
	marketing: ['[jangan kirim|stop|tidak mau|saya tidak mau|hentikan] [menerima]? [promo|iklan|penawaran|promosi] [lagi]?'],
	likelyOptOut: ['batal', 'keluar', 'cukup'],
	likelyOptIn: ['daftar'],
	optIn: ['[langganan|berlangganan]', '[saya]? [mau|ingin] [berlangganan|menerima pesan] [lagi]?'],
};

const malay: Vocabulary = {
	language: 'ms',
	filler: 'tolong|sila|terima kasih|hai|salam|sekarang|segera|ya|tuan|puan|dan|lagi|boleh',
	optOut: [
		'henti', 'berhenti',
		'[henti langganan|berhenti melanggan|batal langganan|nyahlanggan|batalkan langganan|henti melanggan]',
		'[jangan] [hantar|mesej|hubungi|ganggu|kirim] [saya|aku|kepada saya]? [mesej|sms|apa apa]? [kepada saya]? [lagi]?',
		'[berhenti|stop|hentikan|henti] [hantar|menghantar|kirim] [mesej|sms] [kepada saya]?',
		'[saya|aku]? [tidak|tak] [mahu|nak|ingin|perlu] [terima|menerima|dapat]? [mesej|sms|pemberitahuan] [ini|anda]? [lagi]?',
		'[buang|keluarkan|padam] [saya|nombor saya] [dari|daripada] [senarai] [ini|anda]?',
	],
	marketing: ['[jangan hantar|tak nak|tidak mahu|saya tidak mahu] [promosi|iklan|tawaran] [lagi]?'],
	likelyOptOut: ['batal'],
	optIn: ['[langgan|melanggan]', '[saya]? [mahu|nak] [terima mesej|melanggan] [semula]?'],
};

const vietnamese: Vocabulary = {
	language: 'vi',
	filler: 'làm ơn|xin|vui lòng|cảm ơn|cám ơn|chào|xin chào|ngay|bây giờ|đi|ạ|nhé|hãy|và|nha|tôi',
	optOut: [
		'dừng lại', 'dừng', 'ngừng',
		'[hủy|huỷ|hủy bỏ|ngừng|dừng] [đăng ký|đăng kí|theo dõi|nhận tin|nhận tin nhắn|dịch vụ tin nhắn]',
		'[huy dang ky|huy nhan tin|tu choi nhan tin|dung nhan tin|ngung nhan tin|dung gui tin nhan]',
		'[từ chối] [nhận tin|nhận tin nhắn]',
		'[đừng|không] [nhắn tin|gửi tin|gửi tin nhắn|liên lạc|làm phiền|nhắn|liên hệ] [cho|với|đến]? [tôi|mình|em|anh]? [nữa]?',
		'[dừng|ngừng|ngưng] [việc]? [gửi|nhắn] [tin nhắn|tin] [cho tôi|cho mình|đến tôi]?',
		'[tôi|mình|em]? [không] [muốn|cần] [nhận]? [thêm|các|những]? [tin nhắn|tin|thông báo] [này|của bạn]? [nữa]?',
		'[xóa|xoá] [tôi|số của tôi] khỏi danh sách',
		'[để tôi yên|đừng làm phiền tôi]',
	],
	marketing: ['[không muốn|đừng gửi|ngừng gửi|không nhận|từ chối] [nhận]? [quảng cáo|khuyến mãi|tin quảng cáo] [nữa]?'],
	likelyOptOut: ['hủy', 'huỷ', 'từ chối'],
	likelyOptIn: ['đăng ký', 'đăng kí'],
	optIn: ['[đăng ký|đăng kí] [nhận tin|nhận tin nhắn]', '[tôi]? muốn nhận [lại]? tin nhắn [trở lại]?'],
	keepsMarks: true,
};

const filipino: Vocabulary = {
	language: 'fil',
	filler: 'po|salamat|pakiusap|hello|ngayon|na|nga|lang|opo|naman|paki|maraming salamat|at|agad',
	optOut: [
		'itigil', 'ihinto', 'tigil', 'hinto',
		'[itigil|ihinto|tigilan|tigil] [na|niyo|nyo|ninyo|mo]* [ang]? [pagpapadala|pag text|pagtext|pag message|mga mensahe|mga text|pagpapadala ng mensahe|pagpapadala ng mga mensahe] [ng]? [mensahe|text|mga mensahe]? [sa akin]?',
		'[tigilan|layuan|lubayan] [na|niyo|nyo|ninyo|mo]* ako',
		'[huwag|wag] [na|nang|na kayong|kayong|mo na|mo nang|nyo na|niyo na|niyo nang|nyo nang|po|akong|ako]* [mag text|magtext|mag message|magpadala|magpadala ng mensahe|magpadala ng text|itext|i text|i message|padalhan|kontakin] [sa akin|ako|akong]? [ng]? [mensahe|text|mga mensahe]? [ulit|muli]?',
		'[ayoko|ayaw ko|hindi ko gusto] [na|nang|ng|po]* [makatanggap|tumanggap|makareceive]? [ng]? [mga]? [mensahe|text|texts|messages]',
		'[alisin|tanggalin|burahin] [nyo|niyo|ninyo|mo]? [ako|ang number ko|ang numero ko] sa [listahan|list] [nyo|ninyo]?',
		'mag unsubscribe [na ako]?',
	],
	marketing: ['[ayoko|huwag magpadala|wag magpadala|itigil ang|ayoko na] [ng|na|mga|ang]* [promo|ads|patalastas|promos|mga promo]'],
	likelyOptOut: ['tama na', 'ayoko na'],
	optIn: ['mag subscribe', 'gusto ko [ulit]? [makatanggap] [ng]? [mga]? mensahe'],
};

const thai: Vocabulary = {
	language: 'th',
	filler: 'ครับ|ค่ะ|คะ|นะ|นะคะ|นะครับ|กรุณา|โปรด|ขอบคุณ|สวัสดี|ด้วย|เลย|ได้แล้ว|แล้ว|ช่วย|หน่อย|รบกวน|ตอนนี้|อีก',
	optOut: [
		'หยุด',
		'[ยกเลิก|เลิก|หยุด] [การ]? [รับ|ส่ง] [ข้อความ|แจ้งเตือน|ข่าวสาร|ข่าว|sms|เอสเอ็มเอส] [มา|ให้ฉัน|ให้ผม|ถึงฉัน|หาฉัน]?',
		'ยกเลิก [การ]? [สมัคร|สมัครสมาชิก|ติดตาม|สมาชิก|ข้อความ]',
		'[ไม่ต้อง|อย่า|ห้าม] [ส่ง|ทัก|ติดต่อ] [ข้อความ]? [มา|มาหา|หา]? [ฉัน|ผม|อีก|ให้]?',
		'[ฉัน|ผม|ดิฉัน]? [ไม่ต้องการ|ไม่อยาก|ไม่ขอ] [รับ|ได้รับ] [ข้อความ|แจ้งเตือน|sms] [อีก|จากคุณ]?',
		'ลบ [ฉัน|ผม|เบอร์ฉัน|เบอร์ผม|เบอร์] ออกจาก [รายชื่อ|รายการ]',
		'อย่า [รบกวน|มายุ่ง]',
	],
	marketing: ['[ไม่รับ|ไม่ต้องการ|หยุดส่ง|ไม่อยากรับ|งด] [โฆษณา|โปรโมชั่น|ข้อเสนอ]'],
	likelyOptOut: ['ยกเลิก', 'พอ', 'เลิก'],
	likelyOptIn: ['สมัคร'],
	optIn: ['[สมัครรับข้อความ|รับข้อความอีกครั้ง]', '[ฉัน|ผม]? [ต้องการ|อยาก] รับข้อความ [อีกครั้ง]?'],
	isSpaceless: true,
};

/** Indonesian, Malay, Vietnamese, Filipino and Thai. */
export const southEastAsian: readonly Vocabulary[] = [indonesian, malay, vietnamese, filipino, thai];

import type { World } from '../../world/world';

/**
 * The number under which WhatsApp knows somebody. Meta: Mexican numbers may have a 1 after the country code and Brazilian ones a 9 after
 * the area code or not; whichever was written, the message reaches the person, and `wa_id` is the number that they have.
 */
export function knownNumber({ people }: Pick<World, 'people'>, digits: string): string {
	if (people.has(digits)) return digits;
	return otherWritings(digits).find((other) => people.has(other)) ?? digits;
}

function otherWritings(digits: string): string[] {
	const mexican = /^52(1?)(\d{10})$/.exec(digits);
	if (mexican) return [`52${mexican[1] === '1' ? '' : '1'}${mexican[2]}`];
	const brazilian = /^55(\d{2})(9?)(\d{8})$/.exec(digits);
	return brazilian ? [`55${brazilian[1]}${brazilian[2] === '9' ? '' : '9'}${brazilian[3]}`] : [];
}

import { plainAddress } from '../../messages';

/** From the short form of a mobile number to the long one. Source: Meta, phone numbers. */
const lengthened: ReadonlyArray<[RegExp, string]> = [
	[/^(55\d{2})([6-9]\d{7})$/, '$19$2'],
	[/^52(\d{10})$/, '521$1'],
	[/^54(\d{10})$/, '549$1'],
];

/** A key in every form in which it may be stored: mobile numbers of Brazil, Mexico and Argentina have a digit more or less in a WhatsApp id. */
export function writtenForms(key: string): string[] {
	if (!key.startsWith('tel:')) return [key];
	const short = plainAddress(key.slice('tel:'.length));
	const long = lengthened.map(([form, as]) => short.replace(form, as)).find((one) => one !== short);
	return [...new Set([key, `tel:${short}`, ...(long === undefined ? [] : [`tel:${long}`])])];
}

/**
 * Digits of a phone number in the one form in which WhatsApp ids and numbers can be compared: mobile numbers of Brazil,
 * Mexico and Argentina have a digit more or less in a WhatsApp id. Source: Meta, phone numbers.
 */
function plainDigits(address: string): string {
	const digits = address.replace(/\D/g, '').replace(/^00/, '');
	return digits
		.replace(/^(55\d{2})9(\d{8})$/, '$1$2')
		.replace(/^521(\d{10})$/, '52$1')
		.replace(/^549(\d{10})$/, '54$1');
}

const isPhone = (address: string) => /^[\s\d+().\-/]+$/.test(address);

/** Whether two addresses, phone numbers, WhatsApp ids or user ids, mean the same person. */
export function sameAddress(one: string, other: string): boolean {
	if (isPhone(one) && isPhone(other)) return plainDigits(one) !== '' && plainDigits(one) === plainDigits(other);
	return one.trim().toLowerCase() === other.trim().toLowerCase();
}

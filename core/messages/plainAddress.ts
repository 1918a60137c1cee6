const isPhone = (address: string) => /^[\s\d+().\-/]+$/.test(address);

/**
 * An address (phone number, WhatsApp id or user id) in the one form in which addresses can be compared: mobile numbers of
 * Brazil, Mexico and Argentina have a digit more or less in a WhatsApp id. Source: Meta, phone numbers. Fixed lines of Brazil begin
 * with 2 to 5 and never got the ninth digit. Source: Anatel, numbering plan.
 */
export function plainAddress(address: string): string {
	if (!isPhone(address)) return address.trim().toLowerCase();
	const digits = address.replace(/\D/g, '').replace(/^00/, '');
	return digits
		.replace(/^(55\d{2})9([6-9]\d{7})$/, '$1$2')
		.replace(/^521(\d{10})$/, '52$1')
		.replace(/^549(\d{10})$/, '54$1');
}

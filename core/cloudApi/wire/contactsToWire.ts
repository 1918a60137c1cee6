import type { ContentOf } from '../../messages';
import type { WireContent } from './wireContent';

type Contact = ContentOf<'contacts'>['contacts'][number];

function contactToWire({ name, phones, emails, addresses, urls, org, birthday }: Contact) {
	return {
		name: {
			formatted_name: name.formatted,
			first_name: name.first,
			last_name: name.last,
			middle_name: name.middle,
			suffix: name.suffix,
			prefix: name.prefix,
		},
		phones: phones?.map(({ phone, type, waId }) => ({ phone, type, wa_id: waId })),
		emails,
		addresses: addresses?.map(({ countryCode, ...rest }) => ({ ...rest, country_code: countryCode })),
		urls,
		org,
		birthday,
	};
}

/** Contact cards as the API takes them. */
export function contactsToWire({ contacts }: ContentOf<'contacts'>): WireContent {
	return { type: 'contacts', contacts: contacts.map(contactToWire) };
}

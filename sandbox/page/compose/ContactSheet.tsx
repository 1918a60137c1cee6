import { useState } from 'preact/hooks';
import type { Content } from '../api/personApi';
import { Sheet } from '../sheet/Sheet';
import { TextField } from '../sheet/TextField';

/** A contact card to share. */
export function ContactSheet({ send, close }: { send: (content: Content) => void; close: () => void }) {
	const [name, setName] = useState('');
	const [phone, setPhone] = useState('');
	const [company, setCompany] = useState('');
	const submit = (): void => {
		const [first = name, ...others] = name.trim().split(/\s+/);
		const contact = {
			name: { formatted_name: name.trim(), first_name: first, ...(others.length > 0 && { last_name: others.join(' ') }) },
			...(phone !== '' && { phones: [{ phone, type: 'CELL' }] }),
			...(company !== '' && { org: { company } }),
		};
		send({ type: 'contacts', contacts: [contact] });
	};
	return (
		<Sheet title="Share a contact" close={close}>
			<form
				onSubmit={(event) => {
					event.preventDefault();
					submit();
				}}
			>
				<div class="sheet-scroll">
					<TextField label="Name" required value={name} testId="contact-name" change={setName} />
					<TextField label="Phone" type="tel" value={phone} testId="contact-phone" change={setPhone} />
					<TextField label="Company" value={company} testId="contact-company" change={setCompany} />
				</div>
				<button type="submit" class="sheet-send" data-testid="sheet-send">
					Send
				</button>
			</form>
		</Sheet>
	);
}

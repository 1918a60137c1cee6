import { useState } from 'preact/hooks';
import type { NewPersonInput } from '../../api/peopleApi';
import { Button } from '../../controls/Button';
import { Switch } from '../../controls/Switch';
import { TextField } from '../../sheet/TextField';

/** Gives somebody new a phone. */
export function NewPerson({ add }: { add: (person: NewPersonInput) => void }) {
	const [name, setName] = useState('');
	const [waId, setWaId] = useState('');
	const [windowOpen, setWindowOpen] = useState(true);
	const digits = waId.replace(/\D/g, '');
	return (
		<li class="panel">
			<h3>Somebody new</h3>
			<form
				onSubmit={(event) => {
					event.preventDefault();
					add({ waId: digits, name: name.trim(), windowOpen });
					setName('');
					setWaId('');
				}}
			>
				<TextField label="Name" required value={name} testId="new-name" change={setName} />
				<TextField label="Phone number, with the country code" type="tel" required value={waId} testId="new-number" change={setWaId} />
				<Switch label="Has just written" hint="Their window is open" on={windowOpen} change={setWindowOpen} />
				<Button type="submit" tone="main" icon="attach" testId="new-add" disabled={name.trim() === '' || digits.length < 5}>
					Add
				</Button>
			</form>
		</li>
	);
}

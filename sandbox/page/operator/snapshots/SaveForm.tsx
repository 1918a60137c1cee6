import { useState } from 'preact/hooks';
import { Button } from '../../controls/Button';
import { TextField } from '../../sheet/TextField';
import './SaveForm.css';

/** Gives the present state a name. */
export function SaveForm({ save }: { save: (name: string) => void }) {
	const [name, setName] = useState('');
	return (
		<form
			class="save panel"
			onSubmit={(event) => {
				event.preventDefault();
				save(name.trim());
				setName('');
			}}
		>
			<TextField label="Name of the snapshot" required value={name} testId="snapshot-name" change={setName} />
			<Button type="submit" tone="main" icon="snapshot" testId="snapshot-save" disabled={name.trim() === ''}>
				Save
			</Button>
		</form>
	);
}

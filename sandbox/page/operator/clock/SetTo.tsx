import { useState } from 'preact/hooks';
import { Button } from '../../controls/Button';
import { TextField } from '../../sheet/TextField';
import './SetTo.css';

/** Puts the clock to any instant, written in this machine's zone. */
export function SetTo({ now, busy, set }: { now: number; busy: boolean; set: (at: number) => void }) {
	const [typed, setTyped] = useState<string>();
	const value = typed ?? localInput(now);
	const at = new Date(value).getTime();
	return (
		<form
			class="set-to"
			onSubmit={(event) => {
				event.preventDefault();
				if (Number.isNaN(at)) return;
				set(at);
				setTyped(undefined);
			}}
		>
			<TextField label="Set to" type="datetime-local" required value={value} testId="clock-set" change={setTyped} />
			<Button type="submit" disabled={busy || Number.isNaN(at)} testId="clock-set-go">
				Set
			</Button>
		</form>
	);
}

/** An instant as an input of type datetime-local wants it: local time without a zone. */
function localInput(at: number): string {
	return new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

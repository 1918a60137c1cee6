import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { BubbleForm } from '../../world/bubble';
import { Sheet } from './Sheet';
import { TextField } from './TextField';

/** A flow or an address as a plain form. */
export function FormSheet(props: { form: BubbleForm; send: (values: Record<string, string>) => Promise<boolean>; close: () => void }) {
	const { form, send, close } = props;
	const [values, setValues] = useState(() => Object.fromEntries(form.fields.map(({ key, value }) => [key, value])));
	const submit = async (event: TargetedEvent<HTMLFormElement>): Promise<void> => {
		event.preventDefault();
		await send(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')));
		close();
	};
	return (
		<Sheet title={form.title} close={close}>
			<form onSubmit={(event) => void submit(event)}>
				<div class="sheet-scroll">
					{form.name === 'flow' && <p class="sheet-note">The sandbox does not know the screens of this flow. What you write here comes back as its answer.</p>}
					{form.fields.map(({ key, label }) => (
						<TextField
							key={key}
							label={label}
							value={values[key] ?? ''}
							testId={`field-${key}`}
							change={(value) => setValues((current) => ({ ...current, [key]: value }))}
						/>
					))}
				</div>
				<button type="submit" class="sheet-send" data-testid="sheet-send">
					Send
				</button>
			</form>
		</Sheet>
	);
}

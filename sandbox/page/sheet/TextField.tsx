import './TextField.css';

/** One labelled line of a form. */
export function TextField(props: {
	label: string;
	value: string;
	change: (value: string) => void;
	testId: string;
	type?: 'text' | 'tel' | 'number' | 'datetime-local';
	required?: boolean;
}) {
	const { label, value, change, testId, type = 'text', required = false } = props;
	return (
		<label class="field">
			<span>{label}</span>
			<input
				type={type}
				step={type === 'number' ? 'any' : undefined}
				required={required}
				value={value}
				data-testid={testId}
				onInput={(event) => change(event.currentTarget.value)}
			/>
		</label>
	);
}

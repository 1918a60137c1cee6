import '../sheet/TextField.css';

/** A labelled choice of one out of several. */
export function SelectField<Value extends string>(props: {
	label: string;
	value: Value;
	choices: Array<{ value: Value; label: string }>;
	change: (value: Value) => void;
	testId?: string;
}) {
	const { label, value, choices, change, testId } = props;
	return (
		<label class="field">
			<span>{label}</span>
			<select value={value} data-testid={testId} onChange={(event) => change(event.currentTarget.value as Value)}>
				{choices.map((choice) => (
					<option key={choice.value} value={choice.value}>
						{choice.label}
					</option>
				))}
			</select>
		</label>
	);
}

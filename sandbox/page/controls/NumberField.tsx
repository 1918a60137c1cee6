import { useState } from 'preact/hooks';
import '../sheet/TextField.css';

/** A labelled number; it counts once the field is left or Enter is pressed, so that half a number is never taken. */
export function NumberField(props: { label: string; value: number; min: number; max: number; change: (value: number) => void; testId?: string }) {
	const { label, value, min, max, change, testId } = props;
	const [typed, setTyped] = useState<string>();
	const take = (): void => {
		const number = Number(typed);
		if (typed !== undefined && typed.trim() !== '' && number >= min && number <= max && number !== value) change(number);
		setTyped(undefined);
	};
	return (
		<label class="field">
			<span>{label}</span>
			<input
				type="number"
				min={min}
				max={max}
				step="any"
				value={typed ?? value}
				data-testid={testId}
				onInput={(event) => setTyped(event.currentTarget.value)}
				onBlur={take}
				onKeyDown={(event) => event.key === 'Enter' && take()}
			/>
		</label>
	);
}

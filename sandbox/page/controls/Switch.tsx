import './Switch.css';

/** Something that is on or off, with its words and, below them, what it means. */
export function Switch(props: { label: string; hint?: string; on: boolean; change: (on: boolean) => void; testId?: string }) {
	const { label, hint, on, change, testId } = props;
	return (
		<label class="switch">
			<span class="switch-words">
				<span>{label}</span>
				{hint !== undefined && <small>{hint}</small>}
			</span>
			<input type="checkbox" role="switch" checked={on} data-testid={testId} onChange={(event) => change(event.currentTarget.checked)} />
		</label>
	);
}

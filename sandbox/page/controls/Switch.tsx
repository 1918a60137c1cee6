import { useEffect, useState } from 'preact/hooks';
import './Switch.css';

const BELIEVED_MS = 3_000;

/** Something that is on or off, with its words and, below them, what it means. */
export function Switch(props: { label: string; hint?: string; on: boolean; change: (on: boolean) => void; testId?: string }) {
	const { label, hint, on, change, testId } = props;
	// What was clicked shows at once; what the sandbox says replaces it, at the latest after this time.
	const [clicked, setClicked] = useState<boolean>();
	useEffect(() => setClicked(undefined), [on]);
	useEffect(() => {
		if (clicked === undefined) return;
		const timer = setTimeout(() => setClicked(undefined), BELIEVED_MS);
		return () => clearTimeout(timer);
	}, [clicked]);
	const click = (wanted: boolean): void => {
		setClicked(wanted);
		change(wanted);
	};
	return (
		<label class="switch">
			<span class="switch-words">
				<span>{label}</span>
				{hint !== undefined && <small>{hint}</small>}
			</span>
			<input type="checkbox" role="switch" checked={clicked ?? on} data-testid={testId} onChange={(event) => click(event.currentTarget.checked)} />
		</label>
	);
}

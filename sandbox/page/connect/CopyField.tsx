import { CopyButton } from '../controls/CopyButton';
import './CopyField.css';

/** A value to paste, under the name of the field that takes it. */
export function CopyField({ name, value, note, testId }: { name: string; value: string | null; note?: string; testId: string }) {
	return (
		<div class="copy-field">
			<dt>{name}</dt>
			<dd>
				<code data-testid={testId}>{value ?? 'none in this seed'}</code>
				{note !== undefined && <span>{note}</span>}
			</dd>
			<dd>{value !== null && <CopyButton text={value} what={name} label="Copy" testId={`${testId}-copy`} />}</dd>
		</div>
	);
}

import { CopyButton } from '../controls/CopyButton';
import './CommandBox.css';

/** A command to paste into a terminal. */
export function CommandBox({ command, testId }: { command: string; testId: string }) {
	return (
		<div class="command">
			<pre tabIndex={0} aria-label="Command" data-testid={testId}>
				{command}
			</pre>
			<CopyButton text={command} what="the command" label="Copy" testId={`${testId}-copy`} />
		</div>
	);
}

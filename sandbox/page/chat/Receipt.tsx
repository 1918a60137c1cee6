import type { Message } from '../../world/message';
import { Icon } from '../controls/Icon';
import './Receipt.css';
import { Ticks } from './Ticks';

/** The business's view of its message, below the bubble: no phone shows this, but who builds wants to see it. */
export function Receipt({ message: { status, failure } }: { message: Message }) {
	if (!failure) {
		return (
			<p class="receipt">
				<Ticks status={status} worded />
			</p>
		);
	}
	return (
		<p class="receipt receipt-failed">
			<Icon name="failed" />
			<span>
				<strong>Failed with {failure.code}</strong> {failure.details}
			</span>
		</p>
	);
}

import { Icon } from '../controls/Icon';
import './Revoked.css';

/** What is left of a message that was deleted for everyone. */
export function Revoked({ own }: { own: boolean }) {
	return (
		<p class="revoked">
			<Icon name="block" />
			{own ? 'You deleted this message' : 'This message was deleted'}
		</p>
	);
}

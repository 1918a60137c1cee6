import { blockBusiness } from '../api/peopleApi';
import type { ChatAddress } from '../api/personApi';
import type { Attempt } from '../chat/useAttempt';
import { Button } from '../controls/Button';
import './BlockedBar.css';

/** Stands in the composer's place while the person has blocked the business. */
export function BlockedBar({ address, name, attempt }: { address: ChatAddress; name: string; attempt: Attempt }) {
	return (
		<div class="blocked" data-testid="blocked">
			<p>You have blocked {name}.</p>
			<Button testId="unblock" act={() => void attempt(blockBusiness(address, false))}>
				Unblock
			</Button>
		</div>
	);
}

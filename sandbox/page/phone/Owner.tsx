import { useNow } from '../state/sandboxTime';
import type { Person } from '../state/snapshot';
import { showDuration } from '../text/showDuration';
import { showNumber } from '../text/showNumber';
import './Owner.css';

const RENEWED_MS = 15_000;

/** Whose phone it is, and how long free-form messages still reach it. */
export function Owner({ person, windowOpenUntil }: { person: Person; windowOpenUntil: number | null | undefined }) {
	const now = useNow(RENEWED_MS);
	return (
		<p class="owner">
			<strong>{person.name}</strong>
			<span class="owner-number">{showNumber(person.waId)}</span>
			{windowOpenUntil !== undefined && <WindowState leftMs={(windowOpenUntil ?? now) - now} />}
		</p>
	);
}

function WindowState({ leftMs }: { leftMs: number }) {
	if (leftMs <= 0) {
		return (
			<span class="window window-closed" title="Only templates arrive until the person writes again" data-testid="window">
				Window closed
			</span>
		);
	}
	return (
		<span class="window" title="Customer service window: so long free-form messages arrive" data-testid="window">
			Window {showDuration(leftMs)}
		</span>
	);
}

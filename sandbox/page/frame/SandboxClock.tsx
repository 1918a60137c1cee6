import { useContext } from 'preact/hooks';
import { Icon } from '../controls/Icon';
import { SandboxTimeContext, useNow } from '../state/sandboxTime';
import { showTime } from '../text/showTime';
import './SandboxClock.css';
import { addressOf } from './useRoute';

// Less is the time that a state needs on its way here.
const NOTICED_MS = 5_000;

/** The sandbox's time once it differs from this machine's; leads to where it can be moved. */
export function SandboxClock() {
	const { aheadMs, frozenAt } = useContext(SandboxTimeContext);
	const now = useNow(1_000);
	if (frozenAt === undefined && Math.abs(aheadMs) < NOTICED_MS) return null;
	const day = new Date(now).toLocaleDateString([], { weekday: 'short', day: 'numeric', month: 'short' });
	return (
		<a class="sandbox-clock" href={addressOf('operator', 'clock')} title="The sandbox's own clock" data-testid="sandbox-clock">
			<Icon name={frozenAt === undefined ? 'clock' : 'pause'} />
			<span class="unseen">Sandbox time: </span>
			{day}, {showTime(now)}
		</a>
	);
}

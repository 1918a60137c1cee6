import { ConnectView } from '../connect/ConnectView';
import { OperatorView } from '../operator/OperatorView';
import { PhoneWall } from '../phone/PhoneWall';
import { ConnectionContext, useConnection } from '../state/useConnection';
import type { LiveEvents } from '../state/liveEvents';
import { useClock } from '../state/useClock';
import { SandboxTimeContext } from '../state/sandboxTime';
import { usePageVisible } from '../state/usePageVisible';
import { useSandbox } from '../state/useSandbox';
import './App.css';
import { TopBar } from './TopBar';
import { useRoute } from './useRoute';

/** The page: the phones, the operator's side and how to connect, over one live state. */
export function App({ live }: { live: LiveEvents }) {
	const { view, section } = useRoute();
	const sandbox = useSandbox(live);
	const time = useClock(live);
	const connection = useConnection(live);
	const visible = usePageVisible();
	const { snapshot, typing, connected } = sandbox;
	return (
		<SandboxTimeContext.Provider value={time}>
			<ConnectionContext.Provider value={connection}>
				<TopBar current={view} connected={connected} />
				{!snapshot && <p class="waiting">{connected ? 'Switching the phones on …' : 'The sandbox does not answer.'}</p>}
				{snapshot && view === 'phones' && <PhoneWall snapshot={snapshot} typing={typing} watched={visible} />}
				{snapshot && view === 'operator' && <OperatorView live={live} sandbox={sandbox} snapshot={snapshot} section={section} />}
				{snapshot && view === 'connect' && <ConnectView snapshot={snapshot} />}
			</ConnectionContext.Provider>
		</SandboxTimeContext.Provider>
	);
}

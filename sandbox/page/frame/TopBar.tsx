import { Icon } from '../controls/Icon';
import type { IconName } from '../controls/iconPaths';
import { SandboxClock } from './SandboxClock';
import { ThemeSwitch } from './ThemeSwitch';
import './TopBar.css';
import { addressOf, type View } from './useRoute';

const VIEWS: Array<{ view: View; label: string; icon: IconName }> = [
	{ view: 'phones', label: 'Phones', icon: 'phones' },
	{ view: 'operator', label: 'Operator', icon: 'traffic' },
	{ view: 'connect', label: 'Connect n8n', icon: 'plug' },
];

/** What stands above every view: the name, the views, the sandbox's time and the colours. */
export function TopBar({ current, connected }: { current: View; connected: boolean }) {
	return (
		<header class="top-bar">
			<h1 class="brand">
				<svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
					<rect x="3" y="3" width="26" height="26" rx="8" />
					<path d="M10 11.5h12M10 16h12M10 20.5h7" />
				</svg>
				<span>WhatsApp sandbox</span>
			</h1>
			<nav class="views" aria-label="Views">
				{VIEWS.map(({ view, label, icon }) => (
					<a key={view} href={addressOf(view)} aria-current={view === current ? 'page' : undefined} data-testid={`view-${view}`}>
						<Icon name={icon} />
						<span>{label}</span>
					</a>
				))}
			</nav>
			<div class="top-bar-end">
				<span class={`link-state ${connected ? '' : 'link-state-down'}`} role="status">
					<span class="link-state-words">{connected ? 'Live' : 'Waiting for the sandbox'}</span>
				</span>
				<SandboxClock />
				<ThemeSwitch />
			</div>
		</header>
	);
}

import { useNow } from '../state/sandboxTime';
import { showTime } from '../text/showTime';
import './StatusBar.css';

const RENEWED_MS = 1_000;

/** The strip at the top of a phone, with the sandbox's time; nothing in it is for screen readers. */
export function StatusBar() {
	const now = useNow(RENEWED_MS);
	return (
		<div class="status-bar" aria-hidden="true">
			<span>{showTime(now)}</span>
			<svg viewBox="0 0 58 14">
				<path class="status-solid" d="M1 12.5v-3h2.5v3zM5.5 12.5v-5.5H8v5.5zM10 12.5v-8h2.5v8zM14.5 12.5V2H17v10.5z" />
				<path d="M22 5.5a9 9 0 0 1 12 0M24.2 8.2a5.5 5.5 0 0 1 7.6 0M26.6 10.8a2.2 2.2 0 0 1 2.8 0" />
				<path d="M40 2.5h13.5a1.5 1.5 0 0 1 1.5 1.5v6a1.5 1.5 0 0 1-1.5 1.5H40A1.5 1.5 0 0 1 38.5 10V4A1.5 1.5 0 0 1 40 2.5M57 5.7v2.6" />
				<path class="status-solid" d="M40.3 4.3h9.7v5.4h-9.7z" />
			</svg>
		</div>
	);
}

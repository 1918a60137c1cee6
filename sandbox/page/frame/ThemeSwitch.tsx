import { Icon } from '../controls/Icon';
import './ThemeSwitch.css';
import { type Theme, useTheme } from './useTheme';

const NEXT: Record<Theme, Theme> = { auto: 'light', light: 'dark', dark: 'auto' };
const WORDS: Record<Theme, string> = { auto: 'as the system', light: 'light', dark: 'dark' };
const ICON = { auto: 'auto', light: 'sun', dark: 'moon' } as const;

/** Goes round: as the system has it, light, dark. */
export function ThemeSwitch() {
	const [theme, setTheme] = useTheme();
	return (
		<button type="button" class="theme-switch" title={`Colours: ${WORDS[theme]}`} data-testid="theme" onClick={() => setTheme(NEXT[theme])}>
			<Icon name={ICON[theme]} />
			<span class="unseen" aria-live="polite">
				Colours: {WORDS[theme]}
			</span>
		</button>
	);
}

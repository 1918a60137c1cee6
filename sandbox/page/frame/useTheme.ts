import { useLayoutEffect, useState } from 'preact/hooks';

/** Light or dark, or as the system has it. */
export type Theme = 'auto' | 'light' | 'dark';

const KEY = 'sandbox-theme';

/** The theme this browser was last set to. */
export function rememberedTheme(): Theme {
	try {
		const kept = localStorage.getItem(KEY);
		return kept === 'light' || kept === 'dark' ? kept : 'auto';
	} catch {
		// Storage may be forbidden; the page works without.
		return 'auto';
	}
}

/** Puts a theme on the page; `auto` leaves the choice to the system. */
export function showTheme(theme: Theme): void {
	if (theme === 'auto') delete document.documentElement.dataset['theme'];
	else document.documentElement.dataset['theme'] = theme;
}

/** The current theme and how to change it, remembered by this browser. */
export function useTheme(): [Theme, (theme: Theme) => void] {
	const [theme, setTheme] = useState(rememberedTheme);
	useLayoutEffect(() => {
		showTheme(theme);
		try {
			localStorage.setItem(KEY, theme);
		} catch {
			// As above: then it lasts until the page is loaded again.
		}
	}, [theme]);
	return [theme, setTheme];
}

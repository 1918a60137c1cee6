import { useEffect, useState } from 'preact/hooks';

/** Whether two phones fit side by side; the same width stands in the style sheets. */
export function useWideScreen(): boolean {
	const [query] = useState(() => window.matchMedia('(min-width: 860px)'));
	const [wide, setWide] = useState(query.matches);
	useEffect(() => {
		const look = (): void => setWide(query.matches);
		query.addEventListener('change', look);
		return () => query.removeEventListener('change', look);
	}, [query]);
	return wide;
}

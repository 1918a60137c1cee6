import { useEffect, useState } from 'preact/hooks';

/** The views of the page. */
export type View = 'phones' | 'operator' | 'connect';

/** What the address asks for: a view and, in it, a section; `#/operator/faults`. */
export interface Route {
	view: View;
	section: string | undefined;
}

/** The route that the address names; without one, the phones. */
export function useRoute(): Route {
	const [route, setRoute] = useState(() => readRoute(location.hash));
	useEffect(() => {
		const look = (): void => setRoute(readRoute(location.hash));
		window.addEventListener('hashchange', look);
		return () => window.removeEventListener('hashchange', look);
	}, []);
	return route;
}

/** Where a link to a view leads. */
export function addressOf(view: View, section?: string): string {
	return `#/${view}${section === undefined ? '' : `/${section}`}`;
}

function readRoute(hash: string): Route {
	const [, view = '', section] = hash.split('/');
	return { view: view === 'operator' || view === 'connect' ? view : 'phones', section };
}

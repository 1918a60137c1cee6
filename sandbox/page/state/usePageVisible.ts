import { useEffect, useState } from 'preact/hooks';

/** Whether somebody can see the page: a hidden tab reads no messages. */
export function usePageVisible(): boolean {
	const [visible, setVisible] = useState(document.visibilityState === 'visible');
	useEffect(() => {
		const look = (): void => setVisible(document.visibilityState === 'visible');
		document.addEventListener('visibilitychange', look);
		return () => document.removeEventListener('visibilitychange', look);
	}, []);
	return visible;
}

import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Calls `dismiss` when, while `active`, the pointer or the focus goes somewhere outside the element. */
export function useDismiss(element: RefObject<HTMLElement>, active: boolean, dismiss: () => void): void {
	useEffect(() => {
		if (!active) return;
		const look = (event: Event): void => {
			if (event.target instanceof Node && !element.current?.contains(event.target)) dismiss();
		};
		document.addEventListener('pointerdown', look);
		document.addEventListener('focusin', look);
		return () => {
			document.removeEventListener('pointerdown', look);
			document.removeEventListener('focusin', look);
		};
	}, [element, active]);
}

import { useLayoutEffect, useRef } from 'preact/hooks';

/** Gives the focus back to where it was when the component came, once it goes. */
export function useFocusBack(): void {
	// Read while rendering: what lies behind becomes inert, which takes the focus away from it.
	const before = useRef(document.activeElement);
	useLayoutEffect(
		() => () => {
			const opener = before.current;
			// What lies behind is inert until this change is drawn.
			requestAnimationFrame(() => opener instanceof HTMLElement && opener.focus());
		},
		[],
	);
}

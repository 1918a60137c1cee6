import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Message } from '../../world/message';

const NEAR_THE_END_PX = 80;

/** Keeps a scrolling element at its newest message, also when its size changes, unless somebody has scrolled up to read. */
export function useEnd(log: RefObject<HTMLElement>, messages: Message[], typing: boolean): void {
	const atEnd = useRef(true);
	const newest = messages.at(-1);

	useEffect(() => {
		const element = log.current;
		if (!element) return;
		let lastTop = element.scrollTop;
		const look = (): void => {
			const { scrollTop } = element;
			// A bubble that grows also leaves the end behind; only who moves upwards wants to stay there.
			if (element.scrollHeight - scrollTop - element.clientHeight < NEAR_THE_END_PX) atEnd.current = true;
			else if (scrollTop < lastTop) atEnd.current = false;
			lastTop = scrollTop;
		};
		const stay = (): void => {
			if (atEnd.current) element.scrollTop = element.scrollHeight;
		};
		const resized = new ResizeObserver(stay);
		element.addEventListener('scroll', look, { passive: true });
		// A picture grows its bubble when it has come; such events do not bubble, but they can be caught on their way down.
		element.addEventListener('load', stay, true);
		element.addEventListener('loadedmetadata', stay, true);
		resized.observe(element);
		return () => {
			element.removeEventListener('scroll', look);
			element.removeEventListener('load', stay, true);
			element.removeEventListener('loadedmetadata', stay, true);
			resized.disconnect();
		};
	}, [log]);

	useLayoutEffect(() => {
		const element = log.current;
		// A chat that fits, or was emptied, has no place to have scrolled to.
		if (element && element.scrollHeight <= element.clientHeight) atEnd.current = true;
		// Who has just written wants to see it, wherever the chat was scrolled to.
		if (element && (atEnd.current || newest?.direction === 'inbound')) element.scrollTop = element.scrollHeight;
	}, [log, messages, newest?.id, typing]);
}

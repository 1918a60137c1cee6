import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Message } from '../../world/message';

const NEAR_THE_END_PX = 80;

/** Keeps a scrolling element at its newest message, also when its size changes, unless somebody has scrolled up to read. */
export function useEnd(log: RefObject<HTMLElement>, messages: Message[]): void {
	const atEnd = useRef(true);
	const newest = messages.at(-1);

	useEffect(() => {
		const element = log.current;
		if (!element) return;
		const look = (): void => {
			atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_THE_END_PX;
		};
		const stay = (): void => {
			if (atEnd.current) element.scrollTop = element.scrollHeight;
		};
		const resized = new ResizeObserver(stay);
		element.addEventListener('scroll', look, { passive: true });
		resized.observe(element);
		return () => {
			element.removeEventListener('scroll', look);
			resized.disconnect();
		};
	}, [log]);

	useLayoutEffect(() => {
		const element = log.current;
		// Who has just written wants to see it, wherever the chat was scrolled to.
		if (element && (atEnd.current || newest?.direction === 'inbound')) element.scrollTop = element.scrollHeight;
	}, [log, messages, newest?.id]);
}

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../phone/Icon';

/** A sheet that slides up over a chat, which is inert meanwhile; the other phones stay in use. Takes the focus, closes with Escape, and gives the focus back. */
export function Sheet({ title, close, children }: { title: string; close: () => void; children: ComponentChildren }) {
	const dialog = useRef<HTMLDialogElement>(null);
	// Read before the chat becomes inert, which takes the focus away from it.
	const before = useRef(document.activeElement);

	useLayoutEffect(() => {
		const element = dialog.current;
		element?.show();
		(element?.querySelector<HTMLElement>('input') ?? element?.querySelector<HTMLElement>('button'))?.focus();
		return () => {
			const opener = before.current;
			// The chat is inert until this change is drawn.
			requestAnimationFrame(() => opener instanceof HTMLElement && opener.focus());
		};
	}, []);

	return (
		<div class="sheet-ground" onClick={(event) => event.target === event.currentTarget && close()}>
			<dialog ref={dialog} class="sheet" aria-label={title} data-testid="sheet" onKeyDown={(event) => event.key === 'Escape' && close()}>
				<header>
					<h3>{title}</h3>
					<button type="button" class="sheet-close" aria-label="Close" data-testid="sheet-close" onClick={close}>
						<Icon name="close" />
					</button>
				</header>
				{children}
			</dialog>
		</div>
	);
}

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../controls/Icon';
import { useFocusBack } from '../controls/useFocusBack';
import './Sheet.css';

/** A sheet that slides up over a chat, which is inert meanwhile; the other phones stay in use. Takes the focus, closes with Escape, and gives the focus back. */
export function Sheet({ title, close, children }: { title: string; close: () => void; children: ComponentChildren }) {
	const dialog = useRef<HTMLDialogElement>(null);
	useFocusBack();

	useLayoutEffect(() => {
		const element = dialog.current;
		element?.show();
		(element?.querySelector<HTMLElement>('input') ?? element?.querySelector<HTMLElement>('button'))?.focus();
	}, []);

	return (
		<div class="sheet-ground" onClick={(event) => event.target === event.currentTarget && close()}>
			<dialog ref={dialog} class="sheet" aria-label={title} data-testid="sheet" onKeyDown={(event) => event.key === 'Escape' && close()}>
				<header>
					<h3>{title}</h3>
					<button type="button" class="round-button" aria-label="Close" data-testid="sheet-close" onClick={close}>
						<Icon name="close" />
					</button>
				</header>
				{children}
			</dialog>
		</div>
	);
}

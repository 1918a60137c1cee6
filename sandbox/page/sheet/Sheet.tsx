import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../phone/Icon';

/** A sheet that slides up over the chat. Keeps the focus inside, closes with Escape, and gives the focus back. */
export function Sheet({ title, close, children }: { title: string; close: () => void; children: ComponentChildren }) {
	const dialog = useRef<HTMLDialogElement>(null);

	useEffect(() => {
		const before = document.activeElement;
		const element = dialog.current;
		element?.show();
		element?.querySelector<HTMLElement>('input, textarea, button.sheet-close')?.focus();
		return () => {
			if (before instanceof HTMLElement) before.focus();
		};
	}, []);

	return (
		<div class="sheet-ground" onClick={(event) => event.target === event.currentTarget && close()}>
			<dialog
				ref={dialog}
				class="sheet"
				aria-label={title}
				aria-modal="true"
				data-testid="sheet"
				onKeyDown={(event) => {
					if (event.key === 'Escape') close();
					if (event.key === 'Tab') keepInside(event, dialog.current);
				}}
			>
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

/** Tab goes round within the sheet: the sheet covers one phone, not the whole page, so the browser's own modal would be too wide. */
function keepInside(event: KeyboardEvent, dialog: HTMLDialogElement | null): void {
	const stops = [...(dialog?.querySelectorAll<HTMLElement>('button:enabled, input, textarea') ?? [])];
	const [first, last] = [stops[0], stops.at(-1)];
	const leaving = event.shiftKey ? document.activeElement === first : document.activeElement === last;
	if (!leaving) return;
	event.preventDefault();
	(event.shiftKey ? last : first)?.focus();
}

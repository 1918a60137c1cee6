const PATHS = {
	back: 'M15 5l-7 7 7 7',
	send: 'M5 4.5L20.5 12 5 19.5 7.5 12zM7.5 12h5',
	reply: 'M10 6L4 12l6 6M4.5 12H14a6 6 0 0 1 6 6v1',
	link: 'M14 5h5v5M19 5l-9 9M17 14v4a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1h4',
	call: 'M6 4h3l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v3a2 2 0 0 1-2 2A14 14 0 0 1 4 6a2 2 0 0 1 2-2',
	one: 'M4 12.5l4.5 4.5L18 7',
	two: 'M1.5 12.5L6 17l9.5-10M11 16l1 1 9.5-10',
	waiting: 'M12 7v5l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18',
	failed: 'M12 7.5v5.5M12 16.2v.3M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18',
	list: 'M8 7h12M8 12h12M8 17h12M4 7h.01M4 12h.01M4 17h.01',
	form: 'M6 3h12v18H6zM9 8h6M9 12h6M9 16h3',
	pin: 'M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11M12 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4',
	person: 'M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.5 20.5a7.5 7.5 0 0 1 15 0',
	bag: 'M5 8h14l1 12H4zM9 10V6a3 3 0 0 1 6 0v4',
	copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
	image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01',
	play: 'M7 4.5l12 7.5-12 7.5z',
	sticker: 'M20 13V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h7zM13 20v-5a2 2 0 0 1 2-2h5',
	sound: 'M9 18V6l10-2v12M9 18a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0M19 16a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0',
	voice: 'M12 15a3 3 0 0 0 3-3V6a3 3 0 0 0-6 0v6a3 3 0 0 0 3 3M6 11.5a6 6 0 0 0 12 0M12 17.5V21',
	gift: 'M4 9h16v4H4zM6 13v8h12v-8M12 9v12M12 9S7 9 7 6.2 11 4 12 9c1-5 5-5.6 5-2.8S12 9 12 9',
	smile: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8.5 14.5a4.5 4.5 0 0 0 7 0M9 9.5h.01M15 9.5h.01',
	attach: 'M19 11.5l-7.5 7.5a4.5 4.5 0 0 1-6.4-6.4L13 4.8a3 3 0 0 1 4.2 4.2l-7.8 7.8a1.5 1.5 0 0 1-2.1-2.1L14 8',
	close: 'M6 6l12 12M18 6L6 18',
} as const;

export type IconName = keyof typeof PATHS;

/** A small line drawing; what it means is said by the text beside it. */
export function Icon({ name }: { name: IconName }) {
	return (
		<svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
			<path d={PATHS[name]} />
		</svg>
	);
}

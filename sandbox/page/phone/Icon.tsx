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

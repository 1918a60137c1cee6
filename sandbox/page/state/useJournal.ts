import { useEffect, useState } from 'preact/hooks';
import type { Numbered } from '../../journal/journal';
import { read } from '../api/request';
import type { LiveEvents } from './liveEvents';

const KEPT = 500;
// Under load thousands of entries arrive each second: they are drawn together.
const DRAWN_EVERY_MS = 120;

/** The newest entries of a journal, oldest first: what is kept already, then what is told. `name` is the event, `path` and `key` say where the kept ones are read. */
export function useJournal<Entry>(live: LiveEvents, name: string, path: string, key: string): Array<Numbered<Entry>> {
	const [entries, setEntries] = useState<Array<Numbered<Entry>>>([]);

	useEffect(() => {
		let waiting: Array<Numbered<Entry>> = [];
		let timer: ReturnType<typeof setTimeout> | undefined;
		const draw = (): void => {
			timer = undefined;
			const arrived = waiting;
			waiting = [];
			setEntries((current) => {
				const newest = current.at(-1)?.seq ?? 0;
				return [...current, ...arrived.filter(({ seq }) => seq > newest)].slice(-KEPT);
			});
		};
		const load = (): void => {
			read<Record<string, Array<Numbered<Entry>>>>(path).then(
				(answer) => {
					const found = answer[key] ?? [];
					const newest = found.at(-1)?.seq ?? 0;
					setEntries((current) => [...found, ...current.filter(({ seq }) => seq > newest)].slice(-KEPT));
				},
				// The connection's own state says that the sandbox does not answer.
				() => undefined,
			);
		};
		const leave = [
			live.onConnection((open) => {
				if (!open) return;
				// A sandbox that was started anew counts from one again.
				setEntries([]);
				load();
			}),
			live.on('reset', () => {
				waiting = [];
				setEntries([]);
			}),
			live.on(name, (data) => {
				waiting.push(data as Numbered<Entry>);
				timer ??= setTimeout(draw, DRAWN_EVERY_MS);
			}),
		];
		return () => {
			clearTimeout(timer);
			leave.forEach((stop) => stop());
		};
	}, [live, name, path, key]);

	return entries;
}

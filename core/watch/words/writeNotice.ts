import type { WatchMessage } from '../../store';

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** What happened and what to do, for whoever keeps the watcher. */
export function writeNotice({ notice = {}, policy }: WatchMessage): { title: string; whatToDo: string } {
	const at = policy === '' ? '' : ` of the policy "${policy}"`;
	switch (notice.code) {
		case 'noPolicy':
			return {
				title: `The case "${text(notice.caseKey)}" names a policy that is not kept, so its clock does not run.`,
				whatToDo: 'Let the operation Watch see the case again, or restore the store from a backup.',
			};
		case 'unreached':
			return {
				title: `The recipient "${text(notice.selector)}"${at} reaches nobody (${text(notice.because)}).`,
				whatToDo: 'Add the person, role, department or rota to the people of the policy, or fill in the field of the record. Meanwhile the catch-all is told.',
			};
		case 'caseFailed':
			return {
				title: `The case "${text(notice.caseKey)}" could not be decided: ${text(notice.problem)}`,
				whatToDo: 'It is tried again every 5 minutes. Correct what the message names; the other cases are not affected.',
			};
		case 'undeliverable':
			return {
				title: `Nobody could be told of the case "${text(notice.caseKey)}": the message to ${text(notice.recipient)}, who is told when nobody else can be, was not delivered. ${text(notice.problem)}`.trimEnd(),
				whatToDo: 'See to the case yourself. Then correct the number of the catch-all, or what the reason names.',
			};
		case 'behind':
			return {
				title: `${text(notice.due)} cases were still due at the end of a tick.`,
				whatToDo: 'The next ticks go on with them. If this stays so, use a longer tick or a faster database.',
			};
		default:
			return {
				title: 'What was due does not add up to what was sent and deferred.',
				whatToDo: 'Compare the keys with the history of these cases (SLA Watcher, Get), and report it to the makers of this package.',
			};
	}
}

import { decide, toldOf, type Notification } from '../../../core/sla';
import { groupMessages, writeMessage } from '../../../core/watch';
import { messageItem } from '../../../nodes/SlaWatcherTrigger/messageItem';
import { readSlaItem } from '../../../nodes/WhatsAppSend/notification/slaItem';
import { at, caseOf, directory } from '../sla/given/watched';

/** What Ana is told of a case, at its breach and, where it was resolved, at its end. */
function toldAbout(key: string, isResolved: boolean): Notification[] {
	const start = { kind: 'start' as const, at: at('09:00') };
	const watched = { ...caseOf([start]), key };
	const [breach] = decide({ watched, directory, told: [], now: at('10:00') }).due;
	if (!isResolved) return [breach!];
	const over = { ...caseOf([start, { kind: 'resolve', at: at('10:05') }]), key };
	return decide({ watched: over, directory, told: [toldOf(breach!, at('10:00'))], now: at('10:05') }).due;
}

describe('a digest of the SLA Watcher as a notification', () => {
	test.each([
		[[false, false], '2 casos requieren su atención'],
		[[true, true, true], '3 terminados'],
		[[false, true, true], '1 caso requiere su atención, 2 terminados'],
	])('of cases that are over or not %j is headed "%s", as its text is', (ended, title) => {
		const [message] = groupMessages(ended.flatMap((isResolved, index) => toldAbout(`T-${index}`, isResolved)));
		const { json } = messageItem({ ...message!, createdAt: at('10:05') }, 'secret');
		expect(readSlaItem(json).draft.title).toBe(title);
		expect(writeMessage({ ...message!, createdAt: at('10:05') })).toContain(`*${title}*`);
	});
});

import { describeNotification, type Notification } from '../../sla';
import type { WatchMessage } from '../../store';
import { phrases, wordLanguage, type Phrases } from './phrases';

/** WhatsApp takes 4,096 characters in a text and 1,024 above buttons; the shorter limit holds for both. */
const longestText = 1_024;
/** Lines of a digest. */
const linesAtMost = 8;
const longestTitle = 120;

const cut = (text: string, length: number) => (text.length <= length ? text : `${text.slice(0, length - 1)}…`);

/** The case by the name that people know it by. */
export function nameCase({ caseKey, context: { title } }: Notification): string {
	return title === undefined || title.trim() === '' ? cut(caseKey, longestTitle) : cut(`${caseKey}: ${title.trim()}`, longestTitle);
}

function timesOf(notification: Notification, said: Phrases): string {
	const { remaining, goal, elapsed } = describeNotification(notification);
	if (notification.kind === 'resolved') return [said.outcome[notification.outcome ?? 'met'], said.elapsed(elapsed.words)].join(' ');
	if (notification.kind === 'noGoal') return said.noGoal;
	return [remaining?.words, goal && said.of(goal.words)].filter((part) => part !== undefined).join(', ');
}

function detailsOf({ context: { status, priority, owner } }: Notification, said: Phrases): string {
	const details = [priority !== undefined && `${said.priority}: ${priority}`, status !== undefined && `${said.status}: ${status}`, owner !== undefined && `${said.owner}: ${owner}`];
	return details.filter((detail) => detail !== false).map((detail) => cut(detail, 80)).join(' · ');
}

function writeOne(notification: Notification, said: Phrases): string {
	const { kind, context, metricName, metric, policy } = notification;
	const { lateness } = describeNotification(notification);
	return [
		`*${said.headline[kind]}* · ${cut(metricName ?? metric, 60)}${policy.name === undefined ? '' : ` · ${cut(policy.name, 60)}`}`,
		nameCase(notification),
		timesOf(notification, said),
		detailsOf(notification, said),
		lateness && kind !== 'resolved' ? said.late(lateness.words) : '',
		context.recordLink === undefined ? '' : cut(context.recordLink, 300),
	]
		.filter((line) => line !== '')
		.join('\n');
}

function writeDigest({ keys, notifications }: WatchMessage, said: Phrases): string {
	const shown = notifications.slice(0, linesAtMost);
	const lines = shown.map((one) => `• *${said.headline[one.kind]}* ${cut(nameCase(one), 60)}, ${timesOf(one, said)}`);
	const latest = notifications.reduce((late, one) => (one.lateByMs > late.lateByMs ? one : late));
	const { lateness } = describeNotification(latest);
	const left = keys.length - shown.length;
	return [`*${said.digest(keys.length)}*`, ...lines, ...(left > 0 ? [said.more(left)] : []), ...(lateness === undefined ? [] : [said.late(lateness.words)])].join('\n');
}

/** A message as its recipient reads it, in the recipient's language, ready to be sent. Pure. */
export function writeMessage(message: WatchMessage): string {
	const [first, ...others] = message.notifications;
	const said = phrases[wordLanguage(first!.recipient.language)];
	return cut(others.length === 0 ? writeOne(first!, said) : writeDigest(message, said), longestText);
}

import { cutText, wordLanguage } from '../../messages';
import { describeNotification, isAlarm, metricKinds, type Notification, type NotificationKind } from '../../sla';
import type { WatchMessage } from '../../store';
import { phrases, type Phrases } from './phrases';

/** WhatsApp takes 4,096 characters in a text and 1,024 above buttons; the shorter limit holds for both. */
const longestText = 1_024;
/** Lines of a digest. */
const linesAtMost = 8;
const longestTitle = 120;

/** Seen before anything is read, and the same in every language. */
const signs: Record<NotificationKind, string> = { warning: '⏳', breach: '🔴', escalation: '🔺', endOfLadder: '🚨', noGoal: '❓', resolved: '✅', withdrawn: '✅' };

/** The case by the name that people know it by. */
export function nameCase({ caseKey, context: { title } }: Notification): string {
	return title === undefined || title.trim() === '' ? cutText(caseKey, longestTitle) : cutText(`${caseKey}: ${title.trim()}`, longestTitle);
}

/** What is measured, as the builder called it, else in the language of the recipient. */
export function nameMetric({ metric, metricName, recipient }: Notification): string {
	const kind = metricKinds.find((one) => one === metric);
	return cutText(metricName ?? (kind === undefined ? metric : phrases[wordLanguage(recipient.language)].metrics[kind]), 60);
}

function headlineOf({ kind, outcome = 'met', metric, repeat }: Notification, said: Phrases): string {
	if (kind !== 'resolved') return repeat === 0 ? said.headline[kind] : `${said.headline[kind]}, ${said.reminder(repeat)}`;
	// A first response that was given does not end its case.
	if (outcome === 'met' || outcome === 'missed') return metric === 'resolution' ? said.ended.resolved : said.ended.done;
	return said.ended[outcome];
}

function timesOf(notification: Notification, said: Phrases): string {
	const { remaining, goal, elapsed } = describeNotification(notification);
	const { kind, outcome = 'met' } = notification;
	if (kind === 'noGoal') return said.noGoal;
	const words = kind === 'resolved' ? said.outcome[outcome](elapsed.words) : (remaining?.words ?? elapsed.words);
	const tellsGoal = goal !== undefined && (kind !== 'resolved' || outcome === 'met' || outcome === 'missed');
	return tellsGoal ? `${words} (${said.goal(goal.words)})` : words;
}

function detailsOf({ context: { status, priority, owner } }: Notification, said: Phrases): string {
	const details = [priority !== undefined && `${said.priority}: ${priority}`, status !== undefined && `${said.status}: ${status}`, owner !== undefined && `${said.owner}: ${owner}`];
	return details.filter((detail) => detail !== false).map((detail) => cutText(detail, 80)).join(' · ');
}

/** The first line is what a locked phone shows: how bad it is, and which case. */
function writeOne(notification: Notification, said: Phrases): string {
	const { kind, context, policy, reasons } = notification;
	const { lateness } = describeNotification(notification);
	const about = [policy.name === undefined ? undefined : cutText(policy.name, 60), nameMetric(notification)].filter((part) => part !== undefined).join(' · ');
	return [
		`${signs[kind]} *${headlineOf(notification, said)}* · ${nameCase(notification)}`,
		`${about}: ${timesOf(notification, said)}`,
		detailsOf(notification, said),
		lateness && kind !== 'resolved' ? said.late(lateness.words) : '',
		isAlarm(notification) && reasons.some(({ because = [] }) => because.some(({ code }) => code === 'deliveryFailed')) ? said.instead : '',
		context.recordLink === undefined ? '' : cutText(context.recordLink, 300),
	]
		.filter((line) => line !== '')
		.join('\n');
}

/** The first line of a digest: how many of its cases need attention, and how many have ended. */
export function titleOfDigest({ counts }: Pick<WatchMessage, 'counts'>, said: Phrases): string {
	const { resolved = 0, withdrawn = 0, ...others } = counts;
	const open = Object.values(others).reduce((sum, count) => sum + count, 0);
	const closed = resolved + withdrawn;
	return [open > 0 && said.open(open), closed > 0 && said.closed(closed)].filter((part) => part !== false).join(', ');
}

function writeDigest(message: WatchMessage, said: Phrases): string {
	const { keys, notifications } = message;
	const shown = notifications.slice(0, linesAtMost);
	const lines = shown.map((one) => `${signs[one.kind]} ${cutText(nameCase(one), 60)} · ${timesOf(one, said)}`);
	const latest = notifications.reduce((late, one) => (one.lateByMs > late.lateByMs ? one : late));
	const { lateness } = describeNotification(latest);
	const left = keys.length - shown.length;
	return [`*${titleOfDigest(message, said)}*`, ...lines, ...(left > 0 ? [said.more(left)] : []), ...(lateness === undefined ? [] : [said.late(lateness.words)])].join('\n');
}

/** A message as its recipient reads it, in the recipient's language, ready to be sent. Pure. */
export function writeMessage(message: WatchMessage): string {
	const [first, ...others] = message.notifications;
	const said = phrases[wordLanguage(first!.recipient.language)];
	return cutText(others.length === 0 ? writeOne(first!, said) : writeDigest(message, said), longestText);
}

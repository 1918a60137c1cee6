import type { IDataObject } from 'n8n-workflow';
import { InvalidInputError, wordLanguage } from '../../../core/messages';
import type { NotificationRecordDraft } from '../../../core/notifications';
import { phrases, titleOfDigest, type ActionVerb, type Phrases } from '../../../core/watch';
import { textOf } from '../../shared/entries';
import type { NotifiedPerson } from './recipients';

/** What an item of the SLA Watcher Trigger tells, complete: nothing has to be filled in. */
export interface SlaNotification {
	draft: Omit<NotificationRecordDraft, 'language'>;
	person: NotifiedPerson;
	/** The key under which it is sent once. */
	key: string;
	isUrgent: boolean;
}

type Kind = keyof Phrases['headline'] | 'resolved';
type Outcome = keyof Phrases['outcome'];

const objectOf = (value: unknown): IDataObject => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as IDataObject) : {});

const wordsOf = (time: unknown): string | undefined => textOf(objectOf(time).words);

const actions: ActionVerb[] = ['acknowledge', 'snooze', 'resolve'];

/** What is over is a new stage of the case; all else is due or overdue. */
const kinds: Record<Kind, 'slaWarning' | 'slaBreach' | 'stageChange'> = {
	warning: 'slaWarning',
	noGoal: 'slaWarning',
	breach: 'slaBreach',
	escalation: 'slaBreach',
	endOfLadder: 'slaBreach',
	resolved: 'stageChange',
	withdrawn: 'stageChange',
};

/** How bad it is, or how it ended, in a word or two. */
function headlineOf(entry: IDataObject, said: Phrases): string {
	const [kind, outcome] = [entry.kind as Kind, textOf(entry.outcome) as Outcome | undefined];
	if (kind !== 'resolved') return said.headline[kind] ?? '';
	if (outcome === 'cancelled' || outcome === 'reset') return said.ended[outcome];
	return entry.metricId === 'resolution' ? said.ended.resolved : said.ended.done;
}

/** How much time is left or was taken. */
function timeOf(entry: IDataObject, said: Phrases): string {
	if (entry.kind === 'noGoal') return said.noGoal;
	const [elapsed = '', remaining, goal] = [wordsOf(entry.elapsed), wordsOf(entry.remaining), wordsOf(entry.goal)];
	const outcome = (textOf(entry.outcome) ?? 'met') as Outcome;
	const words = entry.kind === 'resolved' ? (said.outcome[outcome] ?? said.outcome.met)(elapsed) : (remaining ?? elapsed);
	return [words, goal && said.goal(goal)].filter((part) => part !== undefined && part !== '').join(', ');
}

/** Reads an item of the SLA Watcher Trigger; throws an InvalidInputError for any other item. */
export function readSlaItem(json: IDataObject): SlaNotification {
	const recipient = objectOf(json.recipient);
	const kind = json.kind as Kind;
	const [key, address] = [textOf(json.key), textOf(recipient.phone)];
	if (key === undefined || address === undefined || !Object.hasOwn(kinds, kind)) {
		throw new InvalidInputError([{ field: 'notification', message: 'The item is no message of an SLA Watcher Trigger to a person. Connect the outputs Warning, Breach, Escalation and Resolved, or choose another notification.' }]);
	}
	const said = phrases[wordLanguage(textOf(recipient.language))];
	const [details, buttons] = [objectOf(json.case), objectOf(json.buttons)];
	const digest = Array.isArray(json.digest) ? json.digest.map(objectOf) : [];
	const headline = headlineOf(json, said);
	const late = wordsOf(json.late);
	const isOver = kinds[kind] === 'stageChange';
	const one = [
		{ label: textOf(json.metric) ?? '', value: timeOf(json, said) },
		{ label: said.priority, value: textOf(details.priority) ?? '' },
		{ label: said.owner, value: textOf(details.owner) ?? '' },
		{ label: '', value: late === undefined || isOver ? '' : said.late(late) },
	];
	const many = digest.map((entry) => ({ label: headlineOf(entry, said), value: [textOf(entry.name), timeOf(entry, said)].filter((part) => part !== undefined && part !== '').join(', ') }));
	return {
		key,
		isUrgent: json.urgent === true,
		person: { to: { type: 'auto', value: address }, name: textOf(recipient.name), language: textOf(recipient.language), reasons: [textOf(recipient.reason) ?? ''].filter((reason) => reason !== '') },
		draft: {
			kind: kinds[kind],
			headline,
			title: digest.length > 0 ? titleOfDigest({ counts: objectOf(json.counts) }, said) || said.open(Number(json.count)) : textOf(json.name),
			status: isOver ? headline : digest.length > 0 ? undefined : textOf(details.status),
			fields: digest.length > 0 ? [...many, ...(Number(json.count) > many.length ? [{ label: '', value: said.more(Number(json.count) - many.length) }] : [])] : one,
			link: textOf(json.recordLink) ?? textOf(json.historyLink),
			buttons: actions.flatMap((action) => {
				const { id, title } = objectOf(buttons[action]);
				return typeof id === 'string' && typeof title === 'string' ? [{ id, title }] : [];
			}),
		},
	};
}

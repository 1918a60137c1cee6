import { addressOf, InvalidInputError, plainAddress, readRecipient, wordLanguage, type Problem, type WordLanguage } from '../messages';
import type { AnswerKind, AskPerson, AskPlan } from './ask';
import { buttonsOf } from './words/buttonsOf';
import { phrases } from './words/phrases';
import { longestQuestion } from './words/writeQuestion';

/** A person as a builder enters it. */
export interface PersonDraft {
	address: unknown;
	name?: string;
}

/** A question as a builder enters it, before anything is checked. */
export interface PlanDraft {
	question: string;
	details?: string;
	language?: string;
	/** Labels may be absent or empty; then they are those of the language. */
	answer: { type: AnswerKind['type']; approve?: string; decline?: string; options?: { title: string; description?: string }[] };
	rule: AskPlan['rule'];
	tiers: readonly (readonly PersonDraft[])[];
	delegates: readonly PersonDraft[];
	tierMs: number;
	reminders: AskPlan['reminders'];
	from: string;
	source: AskPlan['source'];
	/** ISO 3166 code of the country for numbers without one. */
	defaultCountry?: string;
}

const peopleAtMost = 50;
/** A row id of 200 characters takes any number; a list has ten rows. Source: Meta, interactive lists. */
const rowsAtMost = 10;

function readPerson({ address, name }: PersonDraft, field: string, defaultCountry: string | undefined, problems: Problem[]): AskPerson[] {
	try {
		const to = readRecipient({ type: 'auto', value: address, defaultCountry });
		if (to.type === 'group') problems.push({ field, message: 'A group cannot be asked, because only people answer. Enter phone numbers or user IDs.' });
		return [{ id: plainAddress(addressOf(to)), to, ...(name?.trim() && { name: name.trim() }) }];
	} catch (error) {
		if (!(error instanceof InvalidInputError)) throw error;
		problems.push(...error.problems.map(({ message }) => ({ field, message })));
		return [];
	}
}

/** Nobody is asked twice: whoever stands in several tiers is asked in the first. Tiers without anybody are left out. */
function oncePerPerson(tiers: readonly (readonly AskPerson[])[]): AskPerson[][] {
	const seen = new Set<string>();
	const fresh = (person: AskPerson) => !seen.has(person.id) && Boolean(seen.add(person.id));
	return tiers.map((tier) => tier.filter(fresh)).filter((tier) => tier.length > 0);
}

function readAnswer({ type, approve, decline, options = [] }: PlanDraft['answer'], language: WordLanguage, problems: Problem[]): AnswerKind {
	const words = phrases[language];
	if (type === 'choice') {
		const titles = options.map(({ title }) => ({ field: 'options', title: title.trim() }));
		if (titles.length < 2) problems.push({ field: 'options', message: 'A choice needs at least two options. Add them, or ask for an approval.' });
		for (const { field, title } of titles) if (title === '' || title.length > 24) problems.push({ field, message: `The option "${title}" has ${title.length} characters; WhatsApp takes 1 to 24. Shorten it, and say the rest in its description.` });
		if (new Set(titles.map(({ title }) => title.toLowerCase())).size < titles.length) problems.push({ field: 'options', message: 'Two options have the same title. Rename one, so that they can be told apart.' });
		return { type, options: options.map(({ title, description }) => ({ title: title.trim(), ...(description?.trim() && { description: description.trim() }) })) };
	}
	if (type !== 'approval') return { type };
	const labels = { approve: approve?.trim() || words.approve, decline: decline?.trim() || words.decline };
	for (const label of Object.values(labels)) if (label.length > 20) problems.push({ field: 'labels', message: `The button "${label}" has ${label.length} characters; WhatsApp takes at most 20. Shorten it.` });
	if (labels.approve.toLowerCase() === labels.decline.toLowerCase()) problems.push({ field: 'labels', message: 'Both buttons have the same label. Rename one, so that they can be told apart.' });
	return { type, ...labels };
}

/** Checks a question; throws an InvalidInputError that lists every problem with it. */
export function readPlan(draft: PlanDraft): AskPlan {
	const problems: Problem[] = [];
	const { defaultCountry } = draft;
	const language = wordLanguage(draft.language);
	const [question, details] = [draft.question.trim(), draft.details?.trim()];
	if (question === '') problems.push({ field: 'question', message: 'The question is empty. Write what is to be answered.' });
	const length = question.length + (details?.length ?? 0);
	if (length > longestQuestion) problems.push({ field: 'details', message: `Question and details have ${length} characters together; at most ${longestQuestion} fit into a message with buttons. Shorten them by ${length - longestQuestion}, or add a link.` });
	const tiers = oncePerPerson(draft.tiers.map((tier, index) => tier.flatMap((person) => readPerson(person, index === 0 ? 'approvers' : 'escalation', defaultCountry, problems))));
	const delegates = oncePerPerson([draft.delegates.flatMap((person) => readPerson(person, 'delegates', defaultCountry, problems))])[0] ?? [];
	if (tiers.length === 0 && problems.length === 0) problems.push({ field: 'approvers', message: 'Nobody is asked. Add at least one person.' });
	if (tiers.flat().length + delegates.length > peopleAtMost) problems.push({ field: 'approvers', message: `${tiers.flat().length + delegates.length} people are named; at most ${peopleAtMost} can be. Remove some.` });
	const answer = readAnswer(draft.answer, language, problems);
	const plan: AskPlan = { question, ...(details && { details }), language, answer, rule: draft.rule, tiers, delegates, tierMs: draft.tierMs, reminders: draft.reminders, from: draft.from, source: draft.source };
	const buttons = buttonsOf(plan);
	if (buttons.length > rowsAtMost) problems.push({ field: 'options', message: `There are ${buttons.length} things to choose from, delegates included; WhatsApp shows at most ${rowsAtMost}. Remove some.` });
	if (problems.length > 0) throw new InvalidInputError(problems);
	return plan;
}

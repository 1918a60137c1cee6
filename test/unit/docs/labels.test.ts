import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeHelpers, type INodeProperties, type INodePropertyCollection, type INodePropertyOptions, type INodeType, type VersionedNodeType } from 'n8n-workflow';
import { outputNames as conversationOutputs } from '../../../nodes/WhatsAppConversation/outputNames';
import { pages, root } from './readPages';

type Entry = INodeProperties | INodePropertyOptions | INodePropertyCollection;

/** What n8n itself and Meta's dashboard call things. */
const othersWords = ['Add option', 'Continue', 'Execute step', 'If', 'On Error', 'Retry', 'Webhook URLs', 'WhatsApp', 'Configuration'];

function labelsOf(entry: Entry): string[] {
	const below = [...(('options' in entry && entry.options) || []), ...(('values' in entry && entry.values) || [])] as Entry[];
	return [...('displayName' in entry ? [entry.displayName] : []), ...('type' in entry ? [] : 'name' in entry ? [entry.name] : []), ...below.flatMap(labelsOf)];
}

const { n8n } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { n8n: { nodes: string[]; credentials: string[] } };

/** What a file of the package offers, read from its source. */
function load<Offered>(built: string): Offered {
	const offered = jest.requireActual<Record<string, new () => Offered>>(join(root, built.replace(/^dist\//, '').replace(/\.js$/, '')));
	return new (Object.values(offered)[0]!)();
}

const panels = n8n.nodes.map((path) => NodeHelpers.getVersionedNodeType(load<INodeType | VersionedNodeType>(path) as INodeType).description);
const credentials = n8n.credentials.map((path) => load<{ displayName: string; properties: INodeProperties[] }>(path));

const workflows = readdirSync(join(root, 'workflows')).map((name) => ({ name, ...(JSON.parse(readFileSync(join(root, 'workflows', name), 'utf8')) as { nodes: Array<{ name: string; type: string; typeVersion: number; parameters: { content?: string } }> }) }));

const labels = new Set([
	...othersWords,
	...panels.flatMap(({ displayName, properties, outputNames = [], credentials: fields = [] }) => [displayName, ...outputNames, ...fields.map((field) => field.displayName ?? ''), ...properties.flatMap(labelsOf)]),
	...Object.values(conversationOutputs).flat(),
	// n8n leaves the last word out where it names a type of credential.
	...credentials.flatMap(({ displayName, properties }) => [displayName, displayName.replace(/ API$/, ''), ...properties.flatMap(labelsOf)]),
	...['On Track', 'Due Soon', 'Breached'],
	...workflows.flatMap(({ nodes }) => nodes.map(({ name }) => name)),
]);

/** What stands in italics and begins with a capital is the name of something in a panel: alone, in a path, or with what is chosen. */
function unknownLabels(text: string): string[] {
	const inItalics = [...text.matchAll(/(?<![*\w\\])\*(\p{Lu}[^*\n]*)\*(?![*\w])/gu)].map(([, words]) => words!);
	const isKnown = (words: string): boolean => labels.has(words) || /^(.+?)(?: > |: )(.+)$/.exec(words)?.slice(1).every(isKnown) === true;
	return inItalics.filter((words) => !isKnown(words));
}

describe('names of fields and options', () => {
	it.each(pages.map(({ path, text }) => [path, text]))('in %s are those of the panels', (_, text) => {
		expect(unknownLabels(text)).toEqual([]);
	});

	it.each(workflows.map(({ name, nodes }) => [name, nodes] as const))('in the notes of %s are those of the panels', (_, nodes) => {
		expect(nodes.flatMap(({ parameters: { content = '' } }) => unknownLabels(content))).toEqual([]);
	});

	it('are found where they are wrong', () => {
		expect(unknownLabels('choose *Delivery > Wait at Most (Seconds)*, *Buttons: My Own* or *Wait for Ever*')).toEqual(['Wait for Ever']);
	});
});

describe('the workflows that are ready', () => {
	it.each(workflows.map(({ name, nodes }) => [name, nodes] as const))('%s has nodes of the newest version', (_, nodes) => {
		const newest = new Map(panels.map(({ name, version }) => [`n8n-nodes-whatsapp-ops.${name}`, Math.max(...[version].flat())]));
		const ours = nodes.filter(({ type }) => newest.has(type));
		expect(ours.length).toBeGreaterThan(0);
		expect(ours.filter(({ type, typeVersion }) => typeVersion !== newest.get(type)).map(({ name }) => name)).toEqual([]);
	});
});

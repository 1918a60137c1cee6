import { askChecks } from './checks/askChecks';
import { deliveryChecks } from './checks/deliveryChecks';
import { frontDoorChecks } from './checks/frontDoorChecks';
import { inboxChecks } from './checks/inboxChecks';
import { logChecks } from './checks/logChecks';
import { packedPackageChecks } from './checks/packedPackageChecks';
import { panelChecks } from './checks/panelChecks';
import { setUpChecks } from './checks/setUpChecks';
import { slaChecks } from './checks/slaChecks';
import { storyChecks } from './checks/storyChecks';
import { subscriptionChecks } from './checks/subscriptionChecks';
import { webhookDoorChecks } from './checks/webhookDoorChecks';
import { openRoom, type Room } from './room';

// The first run installs n8n.
const setUpTimeoutMs = 15 * 60_000;

jest.setTimeout(120_000);

describe('in a real n8n', () => {
	let room: Room | undefined;
	const opened = (): Room => {
		if (!room) throw new Error('The room could not be opened; see the error of beforeAll');
		return room;
	};

	beforeAll(async () => {
		room = await openRoom();
	}, setUpTimeoutMs);

	afterAll(async () => {
		await room?.close();
	}, 60_000);

	// In this order: the story leaves its workflow active for the webhook door, and the last two switch everything off and restart n8n.
	describe('the packed package', () => packedPackageChecks(opened));
	describe('the demo story in a browser', () => storyChecks(opened));
	describe('the panel', () => panelChecks(opened));
	describe('the webhook door', () => webhookDoorChecks(opened));
	describe('the inbox', () => inboxChecks(opened));
	describe('the set-up', () => setUpChecks(opened));
	describe('a question', () => askChecks(opened));
	describe('two front doors', () => frontDoorChecks(opened));
	describe('deadlines', () => slaChecks(opened));
	describe('a delivery', () => deliveryChecks(opened));
	describe('the subscription', () => subscriptionChecks(opened));
	describe('the log', () => logChecks(opened));
});

import { accessibilityChecks } from './checks/page/accessibilityChecks';
import { connectChecks } from './checks/page/connectChecks';
import { connectionChecks } from './checks/page/connectionChecks';
import { kindChecks } from './checks/page/kindChecks';
import { narrowChecks } from './checks/page/narrowChecks';
import { operatorChecks } from './checks/page/operatorChecks';
import { personChecks } from './checks/page/personChecks';
import { trafficChecks } from './checks/page/trafficChecks';
import { openSandboxRoom, type SandboxRoom } from './sandboxRoom';

jest.setTimeout(60_000);

describe("the sandbox's page", () => {
	let room: SandboxRoom | undefined;
	const opened = (): SandboxRoom => {
		if (!room) throw new Error('The room could not be opened; see the error of beforeAll');
		return room;
	};

	beforeAll(async () => {
		room = await openSandboxRoom();
	}, 120_000);

	afterAll(async () => {
		await room?.close();
	}, 60_000);

	describe('shows every kind of message', () => kindChecks(opened));
	describe('lets a person', () => personChecks(opened));
	describe('shows what goes over the wire', () => trafficChecks(opened));
	describe('lets the operator', () => operatorChecks(opened));
	describe('tells how to connect', () => connectChecks(opened));
	describe('keeps its connection', () => connectionChecks(opened));
	describe('on a narrow screen', () => narrowChecks(opened));
	describe('is accessible', () => accessibilityChecks(opened));
});

import { z } from 'zod/v4';
import { faultKinds } from '../faults/kinds';
import { checkInput } from './checkInput';
import { ControlError } from './controlError';
import type { ControlCall } from './controlRoute';

const order = z.strictObject({
	kind: z.enum([...faultKinds.keys()]),
	share: z.number().min(0).max(1).optional(),
	seed: z.number().int().optional(),
	scope: z
		.strictObject({
			phoneNumberId: z.string().optional(),
			recipient: z.string().optional(),
			path: z.string().min(1).optional(),
			about: z.string().optional(),
		})
		.optional(),
	count: z.number().int().min(1).optional(),
	code: z.number().int().min(1).optional(),
	delayMs: z.number().int().min(0).max(86_400_000).optional(),
});

/** `GET /sandbox/faults`: what goes wrong at the moment, how often it fitted and how often it struck. */
export function listFaults({ emulator: { faults } }: ControlCall): unknown {
	return { faults: faults.list(), kinds: [...faultKinds.values()].map(({ name, strikes }) => ({ kind: name, strikes })) };
}

/** `POST /sandbox/faults`: switches a fault on. */
export function switchFaultOn({ emulator, body }: ControlCall): unknown {
	const fault = emulator.faults.add(checkInput(order, body));
	tellFaults(emulator);
	return { fault };
}

/** `PUT /sandbox/faults`: exactly these faults, counted from the start. */
export function replaceFaults({ emulator, body }: ControlCall): unknown {
	const { faults } = checkInput(z.strictObject({ faults: z.array(order) }), body);
	emulator.faults.remove();
	for (const fault of faults) emulator.faults.add(fault);
	tellFaults(emulator);
	return { faults: emulator.faults.list() };
}

/** `DELETE /sandbox/faults` and `DELETE /sandbox/faults/{id}`: switches off all, or one. */
export function switchFaultsOff({ emulator, parameters: { id } }: ControlCall): unknown {
	if (!emulator.faults.remove(id) && id !== undefined) throw new ControlError(404, `No fault with the id ${id} is switched on`);
	tellFaults(emulator);
	return { faults: emulator.faults.list() };
}

function tellFaults({ faults, live }: ControlCall['emulator']): void {
	live.publish({ event: 'faults', data: { faults: faults.list() } });
}

import type { ServerResponse } from 'node:http';
import { answer, answerLater } from './answer';
import type { DoorDesk } from './door';

/** What a load balancer asks for: whether webhooks can be stored here. */
export async function tellHealth(desk: DoorDesk, response: ServerResponse): Promise<void> {
	const { settings: { box }, parts: { inbox } } = desk;
	// Whoever sends no traffic to what is not healthy would never see it well again.
	if (!desk.storeWorks) desk.storeWorks = await inbox.backlog(box).then(() => true, () => false);
	if (desk.storeWorks && !desk.isClosing) return answer(response, 200, 'ok');
	answerLater(response, desk.isClosing ? 'closing' : 'the store does not work');
}

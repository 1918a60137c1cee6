import type { DeliveryEventKind } from '../../core/store';

/** What happened and what to do, for each kind of event, as sentences for people. */
export const eventWords: Record<DeliveryEventKind, { title: string; whatToDo: string }> = {
	failed: {
		title: 'A WhatsApp message could not be delivered.',
		whatToDo: 'Mend what the reason names. Then let it be sent again (WhatsApp Send, Delivery, Redrive), or say why nothing more has to be done (Discard).',
	},
	undelivered: {
		title: 'A WhatsApp message has not reached the phone.',
		whatToDo: 'The phone may be off or without a network; WhatsApp keeps trying. Reach the person in another way if it cannot wait.',
	},
	unread: {
		title: 'A WhatsApp message has not been read.',
		whatToDo: 'Remind the person, or somebody else. People can switch read receipts off.',
	},
	unknown: {
		title: 'It is not known whether a WhatsApp message was sent: the request left, and its answer was lost.',
		whatToDo: 'Wait for a receipt, which settles it. After the grace time it becomes a dead letter or is sent again, as was chosen for it.',
	},
	circuitOpened: {
		title: 'WhatsApp could not be reached several times in a row; messages wait.',
		whatToDo: "Check the network of this n8n and Meta's status page. Sending goes on by itself; urgent messages try at once.",
	},
	circuitClosed: {
		title: 'WhatsApp can be reached again; what waited is being sent.',
		whatToDo: 'Nothing has to be done.',
	},
	backlog: {
		title: 'WhatsApp messages have been due for a long time.',
		whatToDo: 'Look for the reason that waiting messages have (WhatsApp Send, Delivery, Find). More of them come in than the number may send, or WhatsApp cannot be reached.',
	},
	audit: {
		title: 'What was due does not add up to what was sent, deferred and failed.',
		whatToDo: 'Compare the figures with the deliveries of that time (WhatsApp Send, Delivery, Find), and report it to the makers of this package.',
	},
};

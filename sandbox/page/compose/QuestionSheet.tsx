import type { Content } from '../api/personApi';
import { ContactSheet } from './ContactSheet';
import { LocationSheet } from './LocationSheet';

/** What is asked before it can be sent. */
export type Question = 'location' | 'contact';

/** The sheet for what a person sends as a form. */
export function QuestionSheet({ question, send, close }: { question: Question; send: (content: Content) => void; close: () => void }) {
	const sendAndClose = (content: Content): void => {
		send(content);
		close();
	};
	return question === 'location' ? <LocationSheet send={sendAndClose} close={close} /> : <ContactSheet send={sendAndClose} close={close} />;
}

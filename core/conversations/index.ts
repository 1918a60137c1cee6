/** What goes on between a person and the business: what the person agreed to. */
export { consentLanguages, readConsentWord, type ConsentWord } from './consent/words/readConsentWord';

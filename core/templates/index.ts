/** An approved template -> the fields that a builder fills -> the content to send. Pure. */
export { chooseLanguage } from './chooseLanguage';
export { fillTemplate } from './fillTemplate';
export { listFields } from './listFields';
export { templateDefinition, type TemplateDefinition } from './templateDefinition';
export type { TemplateField } from './templateField';

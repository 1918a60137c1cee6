export { templateKind } from './templateKind';

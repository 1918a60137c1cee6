import { sqliteRoom } from '../store/storeRoom';
import { conversationsContract } from './conversationsContract';
import { dropOffsContract } from './dropOffsContract';
import { handOverContract } from './handOverContract';
import { interleavingsContract } from './interleavingsContract';

describe('conversations on SQLite', () => conversationsContract(sqliteRoom));
describe('who looks after a chat on SQLite', () => handOverContract(sqliteRoom));
describe('concurrent messages on SQLite', () => interleavingsContract(sqliteRoom));
describe('people who stopped half-way on SQLite', () => dropOffsContract(sqliteRoom));

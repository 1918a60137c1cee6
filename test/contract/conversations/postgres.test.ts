import { postgresRoom } from '../store/storeRoom';
import { conversationsContract } from './conversationsContract';
import { dropOffsContract } from './dropOffsContract';
import { handOverContract } from './handOverContract';
import { interleavingsContract } from './interleavingsContract';

describe('conversations on Postgres', () => conversationsContract(postgresRoom));
describe('who looks after a chat on Postgres', () => handOverContract(postgresRoom));
describe('concurrent messages on Postgres', () => interleavingsContract(postgresRoom));
describe('people who stopped half-way on Postgres', () => dropOffsContract(postgresRoom));

import { postgresRoom } from '../store/storeRoom';
import { conversationsContract } from './conversationsContract';
import { interleavingsContract } from './interleavingsContract';

describe('conversations on Postgres', () => conversationsContract(postgresRoom));
describe('concurrent messages on Postgres', () => interleavingsContract(postgresRoom));

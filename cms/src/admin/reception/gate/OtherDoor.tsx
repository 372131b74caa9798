import { useNavigate, useParams } from 'react-router-dom';
import { useDesk } from '../desk/desk-context';
import { FaultSentence } from '../pieces/Sentence';
import { DeskDoor } from './DeskDoor';

/** From the notice above the list: a second desk of the same officer. */
export function OtherDoor() {
  const { commune = '' } = useParams();
  const { desk } = useDesk();
  const navigate = useNavigate();
  if (!desk.communes.includes(commune)) return <FaultSentence fault="not-found" />;
  return <DeskDoor commune={commune} onBack={() => navigate('/reception')} />;
}

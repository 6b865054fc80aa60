/** Which neighbours of a row happened in the same second. */
export type SecondNeighbours = 'above' | 'below' | 'both' | undefined;

const words = {
  above: ', the same second as the activity above',
  below: ', the same second as the activity below',
  both: ', the same second as the activities above and below',
};

/** Says to screen readers what the line in the margin shows. */
export function SameSecond({ neighbours }: { neighbours: SecondNeighbours }) {
  return neighbours === undefined ? null : <span className="unseen">{words[neighbours]}</span>;
}

import type { types } from '@slack/bolt';
import { RichText } from './rich-text.tsx';

type CellOf = types.TableBlock['rows'][number][number];

/** A table, whose first row is its head. */
export const Table = ({ block: { rows } }: { readonly block: types.TableBlock }) => {
  const [head = [], ...body] = rows;
  return (
    <table class="slack-table">
      <thead>
        <tr>
          {head.map((cell) => (
            <th scope="col">
              <Cell cell={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map((row) => (
          <tr>
            {row.map((cell) => (
              <td>
                <Cell cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Cell = ({ cell }: { readonly cell: CellOf }) =>
  cell.type === 'rich_text' ? <RichText block={cell} /> : <p>{cell.text}</p>;

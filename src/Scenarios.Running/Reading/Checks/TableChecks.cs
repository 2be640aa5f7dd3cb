using Scenarios.Running.Texts;

using Ast = global::Gherkin.Ast;

namespace Scenarios.Running.Reading.Checks;

/// <summary>
/// Finds rows without a closing pipe, because the parser drops the text after the last one, and columns that cannot be named.
/// </summary>
internal sealed class TableChecks(Findings findings)
{
    /// <summary>Checks a step's table.</summary>
    public void Check(Ast.DataTable table)
    {
        var rows = table.Rows.ToArray();
        CheckRows(rows);
        if (rows.Length > 1)
        {
            CheckHeader(rows);
        }
    }

    /// <summary>Checks the rows of any table.</summary>
    public void CheckRows(IEnumerable<Ast.TableRow> rows)
    {
        foreach (var row in rows)
        {
            CheckEnd(row.Location.Line);
        }
    }

    /// <summary>The second cell of a name that occurs twice; null if there is none.</summary>
    public static Ast.TableCell? Twice(Ast.TableRow header)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in header.Cells)
        {
            if (cell.Value.Length > 0 && !names.Add(cell.Value))
            {
                return cell;
            }
        }

        return null;
    }

    /// <summary>The text after the last pipe of a line; empty if there is none.</summary>
    public static string BehindLastPipe(string line)
    {
        var start = 0;
        for (var index = 0; index < line.Length; index++)
        {
            if (line[index] == '\\')
            {
                index++;
            }
            else if (line[index] == '|')
            {
                start = index + 1;
            }
        }

        var rest = Letters.Trim(line[start..]);
        // Losing a comment does no harm.
        return rest.StartsWith("# ", StringComparison.Ordinal) ? "" : rest;
    }

    private void CheckEnd(int number)
    {
        var line = findings.Lines[number];
        var rest = BehindLastPipe(line);
        if (rest.Length > 0)
        {
            findings.Add(
                number,
                line.LastIndexOf(rest, StringComparison.Ordinal) + 1,
                $"the row ends without a pipe, and \"{rest}\" is dropped: write \"{rest} |\".");
        }
        else if (Letters.Trim(line) == "|")
        {
            findings.Add(number, 0, "the row is a single pipe without a cell: write a row as \"| value | value |\".");
        }
    }

    /// <summary>
    /// A first row is not always a header. It holds values if it has numbers or signs, if its words occur again below, or if the same two
    /// cells are equal in every row.
    /// </summary>
    private void CheckHeader(Ast.TableRow[] rows)
    {
        if (rows[0].Cells.All(cell => cell.Value.Length == 0 || (cell.Value.Length > 1 && cell.Value.Any(char.IsLetter)))
            && Twice(rows[0]) is { } twice
                && !rows.Skip(1).Any(row => row.Cells.Any(other => other.Value == twice.Value) || IsEqual(row, rows[0], twice)))
        {
            findings.Add(
                twice.Location.Line,
                twice.Location.Column,
                $"two columns are named \"{twice.Value}\": each column needs a different name.");
        }
    }

    /// <summary>Whether all columns of that name have the same value in this row.</summary>
    private static bool IsEqual(Ast.TableRow row, Ast.TableRow header, Ast.TableCell name) =>
        row.Cells.Zip(header.Cells)
            .Where(pair => pair.Second.Value == name.Value)
            .Select(pair => pair.First.Value)
            .Distinct(StringComparer.Ordinal)
            .Count() == 1;
}

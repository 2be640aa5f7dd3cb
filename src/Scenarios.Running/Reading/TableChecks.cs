using Ast = global::Gherkin.Ast;

namespace Scenarios.Running.Reading;

/// <summary>Finds rows whose last pipe is missing: the parser drops what stands behind the last one. And columns that nobody can name.</summary>
internal sealed class TableChecks(Findings findings)
{
    /// <summary>A step's table.</summary>
    public void Check(Ast.DataTable table)
    {
        var rows = table.Rows.ToArray();
        CheckRows(rows);
        if (rows.Length > 1)
        {
            CheckHeader(rows);
        }
    }

    /// <summary>Rows of any table.</summary>
    public void CheckRows(IEnumerable<Ast.TableRow> rows)
    {
        foreach (var row in rows)
        {
            CheckEnd(row.Location.Line);
        }
    }

    /// <summary>A name that two columns have; null if there is none.</summary>
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

    /// <summary>What stands behind the last pipe of a line; empty if it ends well.</summary>
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
        // A comment is lost without harm.
        return rest.StartsWith("# ", StringComparison.Ordinal) ? "" : rest;
    }

    private void CheckEnd(int number)
    {
        var line = findings.Lines[number];
        var rest = BehindLastPipe(line);
        if (rest.Length > 0)
        {
            findings.Add(number, line.LastIndexOf(rest, StringComparison.Ordinal) + 1, $"the row ends without a pipe, and \"{rest}\" is dropped: write \"{rest} |\".");
        }
        else if (Letters.Trim(line) == "|")
        {
            findings.Add(number, 0, "the row is one pipe, and has no cell: a row is written \"| value | value |\".");
        }
    }

    // A first row need not be a header: numbers and signs, and words that come again below, are values.
    private void CheckHeader(Ast.TableRow[] rows)
    {
        if (Twice(rows[0]) is { } cell && cell.Value.Length > 1 && cell.Value.Any(char.IsLetter)
            && !rows.Skip(1).Any(row => row.Cells.Any(other => other.Value == cell.Value)))
        {
            findings.Add(cell.Location.Line, cell.Location.Column, $"two columns are named \"{cell.Value}\": a column needs a name of its own.");
        }
    }
}

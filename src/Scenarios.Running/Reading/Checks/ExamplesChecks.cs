using Ast = global::Gherkin.Ast;

namespace Scenarios.Running.Reading.Checks;

/// <summary>Finds Examples that run nothing, and columns with an empty or repeated name.</summary>
internal sealed class ExamplesChecks(Findings findings, bool allowEmpty)
{
    private const string Allow = "(use --allow-empty to allow this)";

    public void Check(Ast.Examples examples)
    {
        if (examples.TableHeader is not { } header)
        {
            Empty(
                examples,
                $"the {examples.Keyword} have no table and run nothing: expected a row of column names, and a row of values for each run");
            return;
        }

        var rows = examples.TableBody.ToArray();
        if (rows.Length == 0)
        {
            Empty(
                examples,
                $"the {examples.Keyword} have column names (line {header.Location.Line}) and no row of values, and run nothing: "
                + "expected a row for each run");
        }

        if (TableChecks.Twice(header) is { } twice)
        {
            findings.Add(
                twice.Location.Line,
                twice.Location.Column,
                $"two columns are named \"{twice.Value}\": only one of them would be used.");
        }

        CheckNames(header.Cells.ToArray(), rows);
    }

    private void Empty(Ast.Examples examples, string message)
    {
        if (!allowEmpty && !findings.HasAny(examples.Location.Line, examples.TableHeader?.Location.Line ?? examples.Location.Line))
        {
            findings.Add(examples.Location.Line, 0, $"{message} {Allow}.");
        }
    }

    private void CheckNames(Ast.TableCell[] header, Ast.TableRow[] rows)
    {
        for (var column = 0; column < header.Length; column++)
        {
            var name = header[column].Value;
            var location = header[column].Location;
            if (name.Length == 0 && Array.Exists(rows, row => row.Cells.ElementAt(column).Value.Length > 0))
            {
                findings.Add(location.Line, location.Column, $"column {column + 1} has values but no name, so no step can use them.");
            }
            else if (name.Length > 2 && name[0] == '<' && name[^1] == '>')
            {
                findings.Add(
                    location.Line,
                    location.Column,
                    $"the column is named \"{name}\", with its brackets: write \"{name[1..^1]}\", which steps refer to as \"{name}\".");
            }
        }
    }
}

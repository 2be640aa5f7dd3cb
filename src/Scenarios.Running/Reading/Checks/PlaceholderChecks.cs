using Ast = global::Gherkin.Ast;

namespace Scenarios.Running.Reading.Checks;

/// <summary>
/// Finds placeholders that no column fills, so that steps would run with the brackets in them. Text in angle brackets that is no
/// placeholder (a program's <c>&lt;none&gt;</c>, markup, redirections) is left alone. A name counts as a placeholder if it is nearly that
/// of a column, if other Examples have a column of that name, if it occurs in a sentence, or if it occurs in a table and the Examples have
/// a column that nothing uses.
/// </summary>
internal sealed class PlaceholderChecks(Findings findings)
{
    /// <summary>Checks an outline's placeholders.</summary>
    public void Check(Ast.Scenario scenario)
    {
        var tables = scenario.Examples.Where(examples => examples.TableHeader is not null).ToArray();
        if (tables.Length == 0)
        {
            return;
        }

        var columns = tables.SelectMany(Columns).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        var uses = Uses(scenario).ToArray();
        var unused = columns.Where(column => !uses.Any(use => use.Placeholder.Written == $"<{column}>")).ToArray();
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var use in uses.Where(use => told.Add(use.Placeholder.Written)))
        {
            if (columns.Contains(use.Placeholder.Name) && use.Placeholder.Written[0] == '<' && use.Placeholder.Written[^1] == '>')
            {
                CheckEach(tables, use);
            }
            else if (Problem(use, columns, unused) is { } problem)
            {
                findings.Add(use.Line, findings.Lines[use.Line].IndexOf(use.Placeholder.Written, StringComparison.Ordinal) + 1, problem);
            }
        }
    }

    /// <summary>Checks a Background's placeholders. It runs once for each row, but no column is filled in.</summary>
    public void Check(Ast.Background background, IReadOnlySet<string> columns)
    {
        foreach (var use in background.Steps.SelectMany(InStep))
        {
            if (columns.Contains(use.Placeholder.Name) && use.Place != PlaceholderPlace.DocString && use.Placeholder.IsName)
            {
                findings.Add(
                    use.Line,
                    0,
                    $"\"{use.Placeholder.Written}\" is not replaced: a \"{background.Keyword}:\" gets no values from Examples.");
            }
        }
    }

    private void CheckEach(Ast.Examples[] tables, PlaceholderUse use)
    {
        var name = use.Placeholder.Name;
        foreach (var table in tables.Where(table => !Columns(table).Contains(name)))
        {
            var line = table.TableHeader.Location.Line;
            var other = Array.Find(tables, candidate => Columns(candidate).Contains(name))!;
            findings.Add(
                line,
                0,
                $"these {table.Keyword} have no column \"{name}\", which \"<{name}>\" (line {use.Line}) needs and line "
                + $"{other.TableHeader.Location.Line} has: is their row of column names missing?");
        }
    }

    private static string? Problem(PlaceholderUse use, string[] columns, string[] unused)
    {
        var (placeholder, place) = (use.Placeholder, use.Place);
        if (use.IsOfTable || placeholder.IsMarkupIn(use.Text) || placeholder.IsTypeIn(use.Text))
        {
            return null;
        }

        if (Array.Find(columns, placeholder.IsNear) is { } near)
        {
            return $"no column fills \"{placeholder.Written}\": write \"<{near}>\", or add the column.";
        }

        var isMeant = placeholder.Written[0] == '<' && placeholder.IsName && place switch
        {
            PlaceholderPlace.Sentence => true,
            PlaceholderPlace.Table => unused.Length > 0,
            _ => unused.Length == columns.Length,
        };
        return isMeant
            ? $"no column fills \"{placeholder.Written}\": the Examples have "
                + $"{string.Join(", ", columns.Select(column => $"\"{column}\""))}. Add the column, or the row of column names if it is "
                + "missing."
            : null;
    }

    private static IEnumerable<string> Columns(Ast.Examples examples) => examples.TableHeader.Cells.Select(cell => cell.Value);

    /// <summary>All placeholders of an outline, with their places.</summary>
    public static IEnumerable<PlaceholderUse> Uses(Ast.Scenario scenario) =>
        Placeholder.In(scenario.Name)
            .Select(found => new PlaceholderUse(found, PlaceholderPlace.Sentence, scenario.Name, scenario.Location.Line))
            .Concat(scenario.Steps.SelectMany(InStep));

    private static IEnumerable<PlaceholderUse> InStep(Ast.Step step)
    {
        foreach (var found in Placeholder.In(step.Text))
        {
            var isOfTable = step.DataTable?.Rows.First().Cells.Any(cell => cell.Value == found.Name) == true;
            yield return new PlaceholderUse(found, PlaceholderPlace.Sentence, step.Text, step.Location.Line, isOfTable);
        }

        foreach (var cell in step.DataTable?.Rows.SelectMany(row => row.Cells) ?? [])
        {
            foreach (var found in Placeholder.In(cell.Value))
            {
                yield return new PlaceholderUse(found, PlaceholderPlace.Table, cell.Value, cell.Location.Line);
            }
        }

        if (step.DocString is { } text)
        {
            foreach (var found in Placeholder.In(text.ContentType ?? ""))
            {
                yield return new PlaceholderUse(found, PlaceholderPlace.DocString, text.ContentType!, text.Location.Line);
            }

            foreach (var found in Placeholder.In(text.Content))
            {
                var line = step.DocString.Location.Line + 1 + text.Content.AsSpan(0, found.Offset).Count('\n');
                yield return new PlaceholderUse(found, PlaceholderPlace.DocString, text.Content, line);
            }
        }
    }
}

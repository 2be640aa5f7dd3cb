using Scenarios.Running.Sources;
using Ast = global::Gherkin.Ast;

namespace Scenarios.Running.Selection;

/// <summary>
/// Checks that a requested line selects something. Every line up to the last written one does: a row, Examples, a scenario with the blank
/// lines and comments below it, a rule, or the feature itself. Lines beyond the end, or in an outline without rows, would run something
/// else.
/// </summary>
internal static class LineChecks
{
    /// <summary>What is wrong with a line; null if nothing is.</summary>
    public static SourceError? Find(string uri, string text, Ast.GherkinDocument document, int line)
    {
        var lines = new SourceLines(text);
        if (line == 0)
        {
            return new SourceError($"{uri}:0", 0, 0, $"lines are counted from 1, and the file ends at line {lines.LastWritten}");
        }

        if (line > lines.LastWritten)
        {
            return new SourceError(uri, line, 0, $"there is nothing at this line: the file ends at line {lines.LastWritten}");
        }

        return document.Feature is { } feature && WithoutRows(feature.Children, line, lines.Count) is { } what
            ? new SourceError(uri, line, 0, $"the line is in {what} without rows: there is nothing to run")
            : null;
    }

    private static string? WithoutRows(IEnumerable<Ast.IHasLocation> nodes, int line, int last)
    {
        var all = nodes.ToArray();
        var index = Array.FindLastIndex(all, node => FirstLine(node) <= line);
        var end = index + 1 < all.Length ? FirstLine(all[index + 1]) - 1 : last;
        return index < 0 ? null : all[index] switch
        {
            Ast.Rule rule => WithoutRows(rule.Children, line, end),
            Ast.Scenario scenario when scenario.Examples.Any() => WithoutRows(scenario, line),
            _ => null,
        };
    }

    private static string? WithoutRows(Ast.Scenario outline, int line)
    {
        var tables = outline.Examples.ToArray();
        if (!Array.Exists(tables, table => table.TableBody.Any()))
        {
            return "an outline";
        }

        var table = Array.FindLast(tables, table => FirstLine(table) <= line);
        return table is not null && !table.TableBody.Any() ? "Examples" : null;
    }

    private static int FirstLine(Ast.IHasLocation node) =>
        node is Ast.IHasTags tagged ? tagged.Tags.Select(tag => tag.Location.Line).Append(node.Location.Line).Min() : node.Location.Line;
}

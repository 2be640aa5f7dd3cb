using Scenarios.Running.Sources;
using Ast = global::Gherkin.Ast;

namespace Scenarios.Running.Reading.Checks;

/// <summary>
/// Columns of Examples that no step uses. Such a column may describe its row, so it is not an error. It may also be a mistake, which
/// leaves its values untested, so it is reported as a note.
/// </summary>
internal static class UnusedColumns
{
    /// <summary>All unused columns of a file, by position.</summary>
    public static IEnumerable<SourceError> Find(string uri, Ast.GherkinDocument? document) =>
        document?.Feature is { } feature ? In(uri, feature.Children) : [];

    private static IEnumerable<SourceError> In(string uri, IEnumerable<Ast.IHasLocation> children) =>
        children.SelectMany(child => child switch
    {
        Ast.Rule rule => In(uri, rule.Children),
        Ast.Scenario scenario when scenario.Examples.Any() => In(uri, scenario),
        _ => [],
    });

    private static IEnumerable<SourceError> In(string uri, Ast.Scenario outline)
    {
        var used = PlaceholderChecks.Uses(outline).Select(use => use.Placeholder.Name).ToHashSet(StringComparer.Ordinal);
        return outline.Examples
            .Where(examples => examples.TableHeader is not null)
            .SelectMany(examples => examples.TableHeader.Cells)
            .Where(cell => cell.Value.Length > 0 && !used.Contains(cell.Value))
            .Select(cell => new SourceError(uri, cell.Location.Line, cell.Location.Column, TextOf(cell.Value)));
    }

    private static string TextOf(string column) => $"no step uses the column \"{column}\": write \"<{column}>\" where its value belongs.";
}

using Reqnroll.Bindings;
using Ast = global::Gherkin.Ast;
using KeywordType = global::Gherkin.StepKeywordType;

namespace Scenarios.Running.Parsing;

/// <summary>Compiles the steps of one pickle: types resolved, the row's values filled in.</summary>
internal static class PickleSteps
{
    public static IReadOnlyList<PickleStep> Compile(IReadOnlyList<Ast.Step> background, IEnumerable<Ast.Step> own, ExampleRow row)
    {
        var steps = new List<PickleStep>();
        var type = StepDefinitionType.Given;
        var ownSteps = own as IReadOnlyList<Ast.Step> ?? own.ToArray();
        if (ownSteps.Count == 0)
        {
            // A scenario without steps does not run its background either (cucumber/gherkin, PickleCompiler).
            return steps;
        }

        foreach (var step in background)
        {
            // Placeholders in a background are not filled from an outline's columns.
            steps.Add(Compile(step, ref type, new ExampleRow(null, null), isBackground: true));
        }

        foreach (var step in ownSteps)
        {
            steps.Add(Compile(step, ref type, row, isBackground: false));
        }

        return steps;
    }

    private static PickleStep Compile(Ast.Step step, ref StepDefinitionType type, ExampleRow row, bool isBackground)
    {
        type = step.KeywordType switch
        {
            KeywordType.Context => StepDefinitionType.Given,
            KeywordType.Action => StepDefinitionType.When,
            KeywordType.Outcome => StepDefinitionType.Then,
            _ => type,
        };
        return new PickleStep
        {
            Keyword = step.Keyword.TrimEnd(),
            Type = type,
            Text = row.Fill(step.Text),
            Line = step.Location.Line,
            Column = step.Location.Column,
            IsBackground = isBackground,
            DocString = step.DocString is { } text
                ? new PickleDocString(row.Fill(text.Content), NullIfEmpty(row.Fill(text.ContentType ?? "")))
                : null,
            Table = step.DataTable is { } table ? Compile(table, row) : null,
            Source = step,
        };
    }

    private static PickleTable Compile(Ast.DataTable table, ExampleRow row) =>
        new(table.Rows.Select(source => new PickleTableRow(source.Cells.Select(cell => row.Fill(cell.Value)).ToArray())).ToArray());

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}

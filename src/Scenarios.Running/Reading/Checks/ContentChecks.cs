using Scenarios.Running.Reading.Spelling;

using Ast = global::Gherkin.Ast;

namespace Scenarios.Running.Reading.Checks;

/// <summary>
/// Walks a feature and finds scenarios that test nothing, and content that the parser drops from tables, doc strings, Examples and tags.
/// </summary>
internal sealed class ContentChecks(Findings findings, Keywords keywords, bool allowEmpty)
{
    private const string Allow = "(use --allow-empty to allow this)";

    private readonly TableChecks _tables = new(findings);
    private readonly DocStringChecks _docStrings = new(findings, keywords);
    private readonly ExamplesChecks _examples = new(findings, allowEmpty);
    private readonly PlaceholderChecks _placeholders = new(findings);
    private readonly TagChecks _tags = new(findings);

    public void Check(Ast.Feature feature)
    {
        _tags.Check(feature);
        Check(feature, feature.Location.Line, $"the feature \"{feature.Name}\"", findings.Lines.Count);
    }

    private void Check(Ast.IHasChildren parent, int line, string what, int last)
    {
        var children = parent.Children.ToArray();
        for (var index = 0; index < children.Length; index++)
        {
            var end = index + 1 < children.Length ? children[index + 1].Location.Line - 1 : last;
            switch (children[index])
            {
                case Ast.Rule rule:
                    _tags.Check(rule);
                    Check(rule, rule.Location.Line, $"the rule \"{rule.Name}\"", end);
                    break;
                case Ast.Scenario scenario:
                    Check(scenario, end);
                    break;
                case Ast.Background background:
                    CheckSteps(background);
                    _placeholders.Check(background, Columns(children));
                    break;
            }
        }

        if (!allowEmpty && !Array.Exists(children, child => child is not Ast.Background) && !findings.HasAny(line, last))
        {
            findings.Add(
                line,
                0,
                $"{what} has no scenario and tests nothing: expected \"{keywords.Scenario[0]}:\" below it {Allow}.");
        }
    }

    private void Check(Ast.Scenario scenario, int end)
    {
        var line = scenario.Location.Line;
        _tags.Check(scenario);
        CheckSteps(scenario);
        foreach (var examples in scenario.Examples)
        {
            _tags.Check(examples);
            _tables.CheckRows(examples.TableHeader is { } header ? [header, .. examples.TableBody] : []);
            _examples.Check(examples);
        }

        // A column that a row lost is reported at that row.
        if (!scenario.Examples.Any(examples => findings.HasAny(examples.Location.Line, examples.TableHeader?.Location.Line ?? 0)))
        {
            _placeholders.Check(scenario);
        }

        if (allowEmpty || findings.HasAny(line, end))
        {
            return;
        }

        if (!scenario.Steps.Any())
        {
            findings.Add(
                line,
                0,
                $"the scenario \"{scenario.Name}\" has no steps and tests nothing: expected \"{keywords.Given[0]} …\" below it "
                + $"{Allow}{ListHint(scenario)}.");
        }
        else if (!scenario.Examples.Any() && keywords.Outline.Contains(scenario.Keyword)
            && !keywords.Scenario.Contains(scenario.Keyword) && HasPlaceholder(scenario))
        {
            findings.Add(line, 0, $"the \"{scenario.Keyword}\" has no \"{keywords.Examples[0]}:\": without rows it has no values {Allow}.");
        }
    }

    /// <summary>Whether rows are needed: an outline without placeholders is a plain scenario and runs once.</summary>
    private static bool HasPlaceholder(Ast.Scenario scenario) =>
        scenario.Steps.Select(step => step.Text)
            .Concat(scenario.Steps.Select(step => step.DocString?.Content ?? string.Empty))
            .Concat(scenario.Steps.SelectMany(step => step.DataTable?.Rows ?? []).SelectMany(row => row.Cells).Select(cell => cell.Value))
            .Append(scenario.Name)
            .Any(text => Placeholder.In(text).Any(found => found.IsName));

    /// <summary>A hint for list items in other formats, which the parser takes for a description.</summary>
    private static string ListHint(Ast.Scenario scenario) =>
        scenario.Description?.Split('\n').Any(line => line.TrimStart() is ['-' or '+' or '•' or '・', ..]) == true
            ? ". Lines of a list are steps if they begin with \"* \""
            : "";

    private void CheckSteps(Ast.IHasSteps container)
    {
        foreach (var step in container.Steps)
        {
            if (step.DataTable is { } table)
            {
                _tables.Check(table);
            }

            if (step.DocString is { } text)
            {
                _docStrings.Check(text, step.Location.Column);
            }
        }
    }

    /// <summary>The columns of all outlines that a Background applies to.</summary>
    private static HashSet<string> Columns(IEnumerable<Ast.IHasLocation> nodes)
    {
        var columns = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (node is Ast.Rule rule)
            {
                columns.UnionWith(Columns(rule.Children));
            }
            else if (node is Ast.Scenario scenario)
            {
                columns.UnionWith(scenario.Examples.SelectMany(examples => examples.TableHeader?.Cells ?? []).Select(cell => cell.Value));
            }
        }

        return columns;
    }
}

using Scenarios.Running.Sources;
using Ast = global::Gherkin.Ast;

namespace Scenarios.Running.Parsing;

/// <summary>
/// Turns a feature's syntax tree into pickles, as Cucumber's pickle compiler does (cucumber/gherkin, PickleCompiler): steps of the
/// feature's and rule's backgrounds come first, each Examples row yields one pickle, tags are inherited.
/// </summary>
internal sealed class PickleCompiler(string uri, Ast.Feature feature, int lastLine)
{
    private readonly List<Pickle> _pickles = [];
    private readonly List<RuleBlock> _rules = [];
    private readonly HashSet<string> _identities = new(StringComparer.Ordinal);

    public IReadOnlyList<Pickle> Pickles => _pickles;

    public IReadOnlyList<RuleBlock> Rules => _rules;

    public void Compile()
    {
        var scope = new PickleScope(null, TagsOf(feature.Tags), [], default);
        CompileChildren(feature.Children, scope, lastLine);
    }

    /// <summary>The description without its indentation: each line is trimmed, as the report shows it.</summary>
    public static string Unindent(string? description) =>
        string.IsNullOrEmpty(description)
            ? ""
            : string.Join('\n', description.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()));

    public static IReadOnlyList<string> TagsOf(IEnumerable<Ast.Tag> tags)
    {
        List<string>? names = null;
        foreach (var tag in tags)
        {
            (names ??= []).Add(tag.Name);
        }

        return names is null ? [] : names;
    }

    private void CompileChildren(IEnumerable<Ast.IHasLocation> children, PickleScope scope, int end)
    {
        var nodes = children.ToArray();
        for (var index = 0; index < nodes.Length; index++)
        {
            var next = index + 1 < nodes.Length ? FirstLine(nodes[index + 1]) - 1 : end;
            switch (nodes[index])
            {
                case Ast.Background background:
                    scope = scope with { Background = [.. scope.Background, .. background.Steps] };
                    break;
                case Ast.Rule rule:
                    CompileRule(rule, scope, next);
                    break;
                case Ast.Scenario scenario:
                    CompileScenario(scenario, scope, next);
                    break;
                default:
                    throw new InvalidOperationException($"The parser gave an unknown node {nodes[index].GetType()}.");
            }
        }
    }

    private void CompileRule(Ast.Rule rule, PickleScope scope, int end)
    {
        var block = new RuleBlock
        {
            Keyword = rule.Keyword,
            Name = rule.Name,
            Description = Unindent(rule.Description),
            Tags = TagsOf(rule.Tags),
            Line = rule.Location.Line,
            Source = rule,
        };
        _rules.Add(block);
        CompileChildren(
            rule.Children,
            new PickleScope(block, [.. scope.Tags, .. block.Tags], scope.Background, new LineSpan(FirstLine(rule), end)),
            end);
    }

    private void CompileScenario(Ast.Scenario scenario, PickleScope scope, int end)
    {
        var span = new LineSpan(FirstLine(scenario), end);
        var tags = Concat(scope.Tags, TagsOf(scenario.Tags));
        var outline = false;
        foreach (var examples in scenario.Examples)
        {
            outline = true;
            CompileExamples(scenario, examples, scope, tags, span);
        }

        if (!outline)
        {
            Add(scenario, scope, tags, new ExampleRow(null, null), null, new LineSpans(scope.Span, span, default, default));
        }
    }

    private void CompileExamples(Ast.Scenario scenario, Ast.Examples examples, PickleScope scope, IReadOnlyList<string> tags, LineSpan span)
    {
        if (examples.TableHeader is null)
        {
            return;
        }

        var rows = examples.TableBody.ToArray();
        var all = Concat(tags, TagsOf(examples.Tags));
        var first = FirstLine(examples);
        var last = rows.Length == 0 ? examples.TableHeader.Location.Line : rows[^1].Location.Line;
        var outline = new OutlineRow(
            scenario.Name,
            scenario.Location.Line,
            examples.Name,
            Unindent(examples.Description),
            examples.Location.Line);
        foreach (var row in rows)
        {
            var line = row.Location.Line;
            Add(
                scenario,
                scope,
                all,
                new ExampleRow(examples, row),
                outline,
                new LineSpans(scope.Span, span, new LineSpan(first, last), new LineSpan(line, line)));
        }
    }

    private void Add(
        Ast.Scenario scenario,
        PickleScope scope,
        IReadOnlyList<string> tags,
        ExampleRow row,
        OutlineRow? outline,
        LineSpans spans)
    {
        var name = row.Fill(scenario.Name);
        _pickles.Add(new Pickle
        {
            Uri = uri,
            Name = name,
            Identity = IdentityOf(scope, name, row),
            Keyword = scenario.Keyword,
            Description = Unindent(scenario.Description),
            Line = row.Line ?? scenario.Location.Line,
            Tags = tags,
            Rule = scope.Rule,
            Arguments = row.Arguments,
            Outline = outline,
            Steps = PickleSteps.Compile(scope.Background, scenario.Steps, row),
            Index = _pickles.Count,
            InheritedTags = scope.Tags.Count,
            Spans = spans,
            Source = scenario,
            SourceExamples = row.Examples,
            SourceRow = row.Row,
        });
    }

    private string IdentityOf(PickleScope scope, string name, ExampleRow row)
    {
        var path = scope.Rule is { } rule ? $"{feature.Name} / {rule.Name} / {name}" : $"{feature.Name} / {name}";
        var identity = row.Arguments.Count == 0 ? path : $"{path} ({string.Join(", ", row.Arguments.Select(pair => pair.Value))})";
        var unique = identity;
        for (var number = 2; !_identities.Add(unique); number++)
        {
            unique = $"{identity} #{number}";
        }

        return unique;
    }

    private static IReadOnlyList<string> Concat(IReadOnlyList<string> first, IReadOnlyList<string> second) =>
        second.Count == 0 ? first : first.Count == 0 ? second : [.. first, .. second];

    private static int FirstLine(Ast.IHasLocation node)
    {
        var line = node.Location.Line;
        if (node is Ast.IHasTags tagged)
        {
            foreach (var tag in tagged.Tags)
            {
                line = Math.Min(line, tag.Location.Line);
            }
        }

        return line;
    }
}

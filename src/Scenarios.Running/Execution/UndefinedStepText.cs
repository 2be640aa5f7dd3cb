using System.Collections.Concurrent;
using Reqnroll.Bindings;
using Scenarios.Running.Parsing;
using Scenarios.Running.Planning;
using Scenarios.Running.Sentences;

namespace Scenarios.Running.Execution;

/// <summary>
/// Suggests what a step that nothing matches could mean: passes Reqnroll's definitions to <see cref="UndefinedStep"/> as sentences.
/// Thread-safe.
/// </summary>
internal sealed class UndefinedStepText(IBindingRegistry registry, StepAdvice? advice)
{
    /// <summary>The words before the suggested line in advice, in each language.</summary>
    private static readonly string[] Writes = ["Write: ", "書き方: "];

    private readonly IStepDefinitionBinding[] _definitions = [.. registry.GetStepDefinitions().Where(definition => definition.IsValid)];
    private readonly ConcurrentDictionary<(WrittenStep Step, bool IsBrief), string> _known = [];
    private Sentence[]? _sentences;

    /// <param name="step">The step.</param>
    /// <param name="language">Its feature's language.</param>
    /// <param name="before">How many undefined steps of its scenario stand before it.</param>
    /// <param name="elsewhere">Definitions that match but whose scope excludes the scenario.</param>
    /// <param name="snippet">C# code that defines the step, if requested.</param>
    public string Describe(
        PickleStep step,
        string language,
        int before,
        IReadOnlyList<BindingMatch> elsewhere,
        Func<PickleStep, string>? snippet)
    {
        _sentences ??= [.. _definitions.Select(Of).Where(sentence => !IsWhole(sentence)).Distinct()];
        if (elsewhere.Count > 0)
        {
            var scopes = elsewhere.Select(match => $"{MethodOf(match.StepBinding)} for {Words(match.StepBinding.BindingScope)}")
                .Distinct(StringComparer.Ordinal);
            return $"A sentence reads like this, but [Scope] restricts it to other scenarios: {string.Join("; ", scopes)}.";
        }

        // The same undefined sentence often occurs all over a suite.
        return _known.GetOrAdd(
            (Of(step, language), before >= UndefinedStep.ToldInFull),
            key => Describe(key.Step, key.IsBrief, snippet?.Invoke(step).Trim()));
    }

    /// <summary>Corrects a near miss. Otherwise the language's own advice says more than a list of definitions can.</summary>
    private string Describe(WrittenStep step, bool isBrief, string? definition)
    {
        var plain = UndefinedStep.Describe(
            step, _sentences!, (keyword, text) => Search(step, keyword, text), isBrief ? UndefinedStep.ToldInFull : 0, definition);
        if (advice is null || plain.Contains("\nWrite: ", StringComparison.Ordinal) || plain.Contains(" Write: ", StringComparison.Ordinal))
        {
            return plain;
        }

        var keyword = step.IsStar ? step.Written : step.Keyword;
        var said = advice(keyword, step.Text, step.HasDocString, step.HasTable, (meant, text) => UndefinedStep.Line(step, meant, text));
        said = isBrief ? Brief(said) : said;
        return definition is null ? said : $"{said}\nTo define it:\n\n{definition}";
    }

    /// <summary>The suggested line, if there is one; otherwise where understanding ended.</summary>
    private static string Brief(string said)
    {
        var lines = said.Split('\n');
        return Array.Find(lines, static line => Array.Exists(Writes, word => line.StartsWith(word, StringComparison.Ordinal))) is { } write
            ? $"{(write.StartsWith(Writes[0], StringComparison.Ordinal) ? "No sentence." : "このような文は書けない。")} {write}"
            : lines[0];
    }

    /// <summary>Definitions that stand for a whole language, such as <c>{when}</c>, are not sentences to show.</summary>
    private static bool IsWhole(Sentence sentence) => sentence.Expression.StartsWith('{')
        && sentence.Expression.TrimEnd(':').EndsWith('}')
        && !sentence.Expression.Contains(' ', StringComparison.Ordinal);

    private static string Words(BindingScope scope)
    {
        string?[] words =
        [
            scope.Tag is { Length: > 0 } tag ? $"the tag @{tag.TrimStart('@')}" : null,
            scope.FeatureTitle is { Length: > 0 } feature ? $"the feature \"{feature}\"" : null,
            scope.ScenarioTitle is { Length: > 0 } scenario ? $"the scenario \"{scenario}\"" : null,
        ];
        return string.Join(" and ", words.Where(word => word is not null));
    }

    /// <summary>A definition as its users see it.</summary>
    public static Sentence Of(IStepDefinitionBinding definition) =>
        new(definition.StepDefinitionType.ToString(), definition.SourceExpression, MethodOf(definition));

    /// <summary>A step as its writer sees it.</summary>
    public static WrittenStep Of(PickleStep step, string language) =>
        new(step.Keyword, step.Type.ToString(), step.Text, language, step.DocString is not null, step.Table is not null);

    private Sentence[] Search(WrittenStep step, string keyword, string text) =>
        [.. from definition in _definitions
            where definition.StepDefinitionType.ToString() == keyword && Takes(definition, step) && definition.Regex.IsMatch(text)
            select Of(definition)];

    /// <summary>
    /// Whether a definition that stands for a whole language fits the step's doc string or table. For other definitions a missing parameter
    /// is reported separately.
    /// </summary>
    private static bool Takes(IStepDefinitionBinding definition, WrittenStep step)
    {
        if (!IsWhole(Of(definition)))
        {
            return true;
        }

        var last = definition.Method.Parameters.Count() == 1 ? null : definition.Method.Parameters.Last().Type.Name;
        return (step.HasDocString, step.HasTable) switch
        {
            (true, _) => last == nameof(String),
            (_, true) => last is not (null or nameof(String)),
            _ => last is null,
        };
    }

    /// <summary>Whether all of them stand for a whole language: the writer cannot choose between them.</summary>
    public static bool AreWhole(IReadOnlyCollection<BindingMatch> matches) =>
        matches.Count > 0 && matches.All(match => IsWhole(Of(match.StepBinding)));

    private static string MethodOf(IStepDefinitionBinding definition) => $"{definition.Method.Type.Name}.{definition.Method.Name}";
}

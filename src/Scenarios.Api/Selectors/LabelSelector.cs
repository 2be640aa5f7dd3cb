using Scenarios.Objects.Views.Meta;
using SelectorView = Scenarios.Objects.Views.Meta.LabelSelector;

namespace Scenarios.Api.Selectors;

/// <summary>Conditions on labels, all of which must hold: <c>-l</c>, <c>spec.selector</c>. Immutable.</summary>
public sealed class LabelSelector
{
    private readonly LabelRequirement[]? _requirements;

    private LabelSelector(LabelRequirement[]? requirements) => _requirements = requirements;

    /// <summary>Selects all objects.</summary>
    public static LabelSelector Everything { get; } = new([]);

    /// <summary>Selects no object. This is the meaning of a missing selector.</summary>
    public static LabelSelector Nothing { get; } = new(null);

    /// <summary>The conditions in the order of their keys; empty for <see cref="Everything"/> and <see cref="Nothing"/>.</summary>
    public IReadOnlyList<LabelRequirement> Requirements => _requirements ?? [];

    public bool IsEverything => _requirements is { Length: 0 };

    /// <summary>Parses the syntax of <c>-l</c>, such as <c>app=web,tier in (a,b),!old</c>.</summary>
    /// <param name="error">The error in the API machinery's words; empty on success.</param>
    public static bool TryParse(string text, out LabelSelector selector, out string error)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            selector = Of(new LabelSelectorParser(text).Parse());
            error = string.Empty;
            return true;
        }
        catch (FormatException exception)
        {
            selector = Nothing;
            error = exception.Message;
            return false;
        }
    }

    /// <exception cref="FormatException">The text is not a selector. The message is the API machinery's.</exception>
    public static LabelSelector Parse(string text) =>
        TryParse(text, out var selector, out var error) ? selector : throw new FormatException(error);

    /// <summary>
    /// Reads a <c>meta/v1.LabelSelector</c>: matchLabels and matchExpressions. Null selects nothing, an empty selector everything.
    /// </summary>
    /// <exception cref="FormatException">An operator is unknown, or a key or value is malformed.</exception>
    public static LabelSelector FromObject(ObjectValue? selector)
    {
        if (selector is null)
        {
            return Nothing;
        }

        var view = new SelectorView(selector);
        var requirements = new List<LabelRequirement>(view.MatchLabels.Count);
        AddEach(requirements, view.MatchLabels);
        foreach (var expression in view.MatchExpressions)
        {
            requirements.Add(FromExpression(expression));
        }

        return Of(requirements);
    }

    /// <summary>
    /// Reads a plain map of labels, such as a Service's <c>spec.selector</c>. Null and an empty map select everything; a caller for which
    /// they mean something else must check for them.
    /// </summary>
    public static LabelSelector FromMap(ObjectValue? labels)
    {
        var requirements = new List<LabelRequirement>(labels?.Count ?? 0);
        AddEach(requirements, labels);
        return Of(requirements);
    }

    public bool Matches(ObjectValue labels)
    {
        if (_requirements is null)
        {
            return false;
        }

        foreach (var requirement in _requirements)
        {
            if (!requirement.Matches(labels))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text as the API server writes it; empty for everything and nothing.</summary>
    public override string ToString() => string.Join(',', Requirements);

    private static LabelSelector Of(List<LabelRequirement> requirements) =>
        requirements.Count == 0
            ? Everything
            : new LabelSelector([.. requirements.OrderBy(requirement => requirement.Key, StringComparer.Ordinal)]);

    private static void AddEach(List<LabelRequirement> requirements, ObjectValue? labels)
    {
        foreach (var (key, value) in labels ?? ObjectValue.Empty)
        {
            requirements.Add(new LabelRequirement(key, SelectorOperator.Equals, [(value as StringValue)?.Text ?? string.Empty]));
        }
    }

    private static LabelRequirement FromExpression(LabelSelectorRequirement expression)
    {
        var @operator = expression.Operator switch
        {
            LabelSelectorOperator.In => SelectorOperator.In,
            LabelSelectorOperator.NotIn => SelectorOperator.NotIn,
            LabelSelectorOperator.Exists => SelectorOperator.Exists,
            LabelSelectorOperator.DoesNotExist => SelectorOperator.DoesNotExist,
            "Gt" => SelectorOperator.GreaterThan,
            "Lt" => SelectorOperator.LessThan,
            _ => throw new FormatException($"{GoText.Quote(expression.Operator)} is not a valid label selector operator"),
        };
        return LabelSelectorParser.Requirement(expression.Key, @operator, expression.Values.ToArray());
    }
}

using System.Globalization;
using Scenarios.Api.Requests;
using Scenarios.Api.Validation;

namespace Scenarios.Api.Selectors;

/// <summary>Parses label selectors, with the errors of apimachinery's parser (labels/selector.go).</summary>
internal sealed class LabelSelectorParser(string text)
{
    private readonly List<LabelToken> _tokens = LabelScanner.Scan(text);
    private int _position;

    /// <exception cref="FormatException">The text is not a selector.</exception>
    public List<LabelRequirement> Parse()
    {
        var requirements = new List<LabelRequirement>();
        while (true)
        {
            var next = Look();
            if (next.Kind == LabelTokenKind.End)
            {
                return requirements;
            }

            if (next.Kind is not (LabelTokenKind.Identifier or LabelTokenKind.Not))
            {
                throw new FormatException($"found '{next.Text}', expected: !, identifier, or 'end of string'");
            }

            requirements.Add(ParseRequirement());
            var after = Take();
            if (after.Kind == LabelTokenKind.End)
            {
                return requirements;
            }

            if (after.Kind != LabelTokenKind.Comma)
            {
                throw new FormatException($"found '{after.Text}', expected: ',' or 'end of string'");
            }

            if (Look().Kind is not (LabelTokenKind.Identifier or LabelTokenKind.Not))
            {
                throw new FormatException($"found '{Look().Text}', expected: identifier after ','");
            }
        }
    }

    /// <summary>Creates a requirement after checking key and values.</summary>
    /// <exception cref="FormatException">The key or a value is malformed.</exception>
    public static LabelRequirement Requirement(string key, SelectorOperator @operator, IReadOnlyList<string> values)
    {
        var faults = new List<StatusCause>();
        AddFault(faults, "key", key, NameRules.QualifiedName(key));
        switch (@operator)
        {
            case SelectorOperator.In or SelectorOperator.NotIn when values.Count == 0:
                faults.Add(FieldFault.Invalid("values", ListValue.Empty, "for 'in', 'notin' operators, values set can't be empty"));
                break;
            case SelectorOperator.Exists or SelectorOperator.DoesNotExist when values.Count > 0:
                faults.Add(FieldFault.Invalid(
                    "values",
                    ListValue.OfStrings(values),
                    "values set must be empty for exists and does not exist"));
                break;
            case SelectorOperator.GreaterThan or SelectorOperator.LessThan:
                AddNumberFaults(faults, values);
                break;
            default:
                break;
        }

        for (var index = 0; index < values.Count; index++)
        {
            AddFault(faults, $"values[{index}][{key}]", values[index], NameRules.LabelValue(values[index]));
        }

        return faults.Count == 0 ? new LabelRequirement(key, @operator, values) : throw new FormatException(StatusCause.Aggregate(faults));
    }

    private static void AddNumberFaults(List<StatusCause> faults, IReadOnlyList<string> values)
    {
        if (values.Count != 1)
        {
            faults.Add(FieldFault.Invalid(
                "values",
                ListValue.OfStrings(values),
                "for 'Gt', 'Lt' operators, exactly one value is required"));
        }

        for (var index = 0; index < values.Count; index++)
        {
            if (!long.TryParse(values[index], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            {
                faults.Add(FieldFault.Invalid($"values[{index}]", values[index], "for 'Gt', 'Lt' operators, the value must be an integer"));
            }
        }
    }

    private static void AddFault(List<StatusCause> faults, string field, string value, IReadOnlyList<string> broken)
    {
        if (broken.Count > 0)
        {
            faults.Add(FieldFault.Invalid(field, value, string.Join("; ", broken)));
        }
    }

    private static FormatException InRequirement(string problem) => new($"unable to parse requirement: {problem}");

    private LabelRequirement ParseRequirement()
    {
        var isNegated = Look().Kind == LabelTokenKind.Not;
        if (isNegated)
        {
            Take();
        }

        var name = Take();
        if (name.Kind != LabelTokenKind.Identifier)
        {
            throw InRequirement($"found '{name.Text}', expected: identifier");
        }

        var broken = NameRules.QualifiedName(name.Text);
        if (broken.Count > 0)
        {
            // Go's parser has no field path here, and prints that as <nil>.
            throw InRequirement($"<nil>: Invalid value: {GoText.Quote(name.Text)}: {string.Join("; ", broken)}");
        }

        if (isNegated || Look().Kind is LabelTokenKind.End or LabelTokenKind.Comma)
        {
            return new LabelRequirement(name.Text, isNegated ? SelectorOperator.DoesNotExist : SelectorOperator.Exists, []);
        }

        var @operator = ParseOperator();
        var values = @operator is SelectorOperator.In or SelectorOperator.NotIn ? ParseValues() : ParseExactValue();
        try
        {
            return Requirement(name.Text, @operator, [.. values]);
        }
        catch (FormatException exception)
        {
            throw InRequirement(exception.Message);
        }
    }

    private SelectorOperator ParseOperator()
    {
        var token = _tokens[_position++];
        return token.Kind switch
        {
            LabelTokenKind.In => SelectorOperator.In,
            LabelTokenKind.NotIn => SelectorOperator.NotIn,
            LabelTokenKind.Equals => SelectorOperator.Equals,
            LabelTokenKind.DoubleEquals => SelectorOperator.DoubleEquals,
            LabelTokenKind.NotEquals => SelectorOperator.NotEquals,
            LabelTokenKind.GreaterThan => SelectorOperator.GreaterThan,
            LabelTokenKind.LessThan => SelectorOperator.LessThan,
            _ => throw InRequirement($"found '{token.Text}', expected: in, notin, =, ==, !=, gt, lt"),
        };
    }

    private SortedSet<string> ParseExactValue()
    {
        if (Look().Kind is LabelTokenKind.End or LabelTokenKind.Comma)
        {
            return [string.Empty];
        }

        var token = Take();
        return token.Kind == LabelTokenKind.Identifier ? [token.Text] : throw InRequirement($"found '{token.Text}', expected: identifier");
    }

    private SortedSet<string> ParseValues()
    {
        var open = Take();
        if (open.Kind != LabelTokenKind.Open)
        {
            throw InRequirement($"found '{open.Text}' expected: '('");
        }

        var first = Look();
        switch (first.Kind)
        {
            case LabelTokenKind.Identifier or LabelTokenKind.Comma:
                var values = ParseList();
                Take();
                return values;
            case LabelTokenKind.Close:
                Take();
                return [string.Empty];
            default:
                throw InRequirement($"found '{first.Text}', expected: ',', ')' or identifier");
        }
    }

    private SortedSet<string> ParseList()
    {
        var values = new SortedSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var token = Take();
            var next = token.Kind == LabelTokenKind.End ? token : Look();
            switch (token.Kind)
            {
                case LabelTokenKind.Identifier when next.Kind is LabelTokenKind.Comma or LabelTokenKind.Close:
                    values.Add(token.Text);
                    break;
                case LabelTokenKind.Identifier:
                    throw InRequirement($"found '{next.Text}', expected: ',' or ')'");
                case LabelTokenKind.Comma:
                    AddEmpty(values, next.Kind);
                    break;
                default:
                    throw InRequirement($"found '{token.Text}', expected: ',', or identifier");
            }

            if (next.Kind == LabelTokenKind.Close)
            {
                return values;
            }
        }
    }

    // In "(,", ",," and ",)" there is an empty value beside the comma.
    private static void AddEmpty(SortedSet<string> values, LabelTokenKind next)
    {
        if (values.Count == 0 || next is LabelTokenKind.Close or LabelTokenKind.Comma)
        {
            values.Add(string.Empty);
        }
    }

    // In the position of a value, the words in and notin are values.
    private LabelToken Look() => AsValue(_tokens[_position]);

    private LabelToken Take() => AsValue(_tokens[_position++]);

    private static LabelToken AsValue(LabelToken token) =>
        token.Kind is LabelTokenKind.In or LabelTokenKind.NotIn ? token with { Kind = LabelTokenKind.Identifier } : token;
}

using System.Globalization;
using System.Text;

namespace Scenarios.Api.Selectors;

/// <summary>Conditions on fields, all of which must hold: <c>--field-selector</c> (apimachinery, fields/selector.go). Immutable.</summary>
public sealed class FieldSelector
{
    private readonly FieldTerm[] _terms;
    private readonly string[][] _paths;

    private FieldSelector(FieldTerm[] terms)
    {
        _terms = terms;
        _paths = [.. terms.Select(term => term.Field.Split('.'))];
    }

    public static FieldSelector Everything { get; } = new([]);

    /// <summary>The terms in ordinal order of their texts.</summary>
    public IReadOnlyList<FieldTerm> Terms => _terms;

    public bool IsEverything => _terms.Length == 0;

    /// <param name="error">The error in the API machinery's words; empty on success.</param>
    public static bool TryParse(string text, out FieldSelector selector, out string error)
    {
        ArgumentNullException.ThrowIfNull(text);
        selector = Everything;
        var terms = new List<FieldTerm>();
        foreach (var part in Split(text).Order(StringComparer.Ordinal))
        {
            if (part.Length == 0)
            {
                continue;
            }

            if (ParseTerm(part, text, out error) is not { } term)
            {
                return false;
            }

            terms.Add(term);
        }

        selector = terms.Count == 0 ? Everything : new FieldSelector([.. terms]);
        error = string.Empty;
        return true;
    }

    /// <exception cref="FormatException">The text is not a selector. The message is the API machinery's.</exception>
    public static FieldSelector Parse(string text) =>
        TryParse(text, out var selector, out var error) ? selector : throw new FormatException(error);

    /// <summary>Whether the object's fields match. <see cref="FieldLabels"/> tells which fields a kind supports.</summary>
    public bool Matches(ApiObject candidate)
    {
        for (var index = 0; index < _terms.Length; index++)
        {
            var term = _terms[index];
            if (string.Equals(
                FieldLabels.TextOf(candidate, term.Field, _paths[index]),
                term.Value,
                StringComparison.Ordinal) != term.IsEqual)
            {
                return false;
            }
        }

        return true;
    }

    public override string ToString() => string.Join(',', (IEnumerable<FieldTerm>)_terms);

    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\\')
            {
                index++;
            }
            else if (text[index] == ',')
            {
                parts.Add(text[start..index]);
                start = index + 1;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }

    private static FieldTerm? ParseTerm(string part, string text, out string error)
    {
        for (var index = 0; index < part.Length; index++)
        {
            var sign = part.AsSpan(index) switch
            {
                ['!', '=', ..] => "!=",
                ['=', '=', ..] => "==",
                ['=', ..] => "=",
                _ => string.Empty,
            };
            if (sign.Length > 0)
            {
                var value = Unescape(part[(index + sign.Length)..], out error);
                return value is null ? null : new FieldTerm(part[..index], sign != "!=", value);
            }
        }

        error = $"invalid selector: '{text}'; can't understand '{part}'";
        return null;
    }

    private static string? Unescape(string value, out string error)
    {
        var result = new StringBuilder(value.Length);
        for (var index = 0; index < value.Length; index++)
        {
            var character = value[index];
            if (character is ',' or '=')
            {
                error = string.Create(
                    CultureInfo.InvariantCulture,
                    $"invalid field selector: unescaped character in value: {(int)character}");
                return null;
            }

            if (character == '\\')
            {
                index++;
                if (index == value.Length || value[index] is not ('\\' or ',' or '='))
                {
                    error =
                        "invalid field selector: invalid escape sequence: "
                        + $"{value.AsSpan(index - 1, Math.Min(2, value.Length - index + 1))}";
                    return null;
                }
            }

            result.Append(value[index]);
        }

        error = string.Empty;
        return result.ToString();
    }
}

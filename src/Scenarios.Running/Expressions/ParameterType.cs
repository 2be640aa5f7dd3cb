using Scenarios.Running.Expressions.Matching;

namespace Scenarios.Running.Expressions;

/// <summary>
/// What may stand where an expression has <c>{name}</c>: one or more regular expressions, and how their text becomes a value.
/// Immutable. The regular expressions are .NET's; capture groups inside them become the transform's arguments.
/// </summary>
public sealed class ParameterType
{
    private readonly Func<IReadOnlyList<string?>, object?> transform;
    private Type? type;

    /// <param name="name">Without braces; empty for the anonymous type <c>{}</c>.</param>
    /// <param name="regexps">At least one; the first that fits wins.</param>
    /// <param name="type">The type of the value, or of its base where that varies.</param>
    /// <param name="transform">Receives the text, or the text of each capture group inside (null for one that took no part).</param>
    /// <param name="useForSnippets">Whether generated expressions may suggest it.</param>
    /// <param name="preferForRegexpMatch">Whether it wins when a regular expression's group is spelt like several types.</param>
    /// <exception cref="ExpressionException">The name has a reserved character, or there is no regular expression.</exception>
    public ParameterType(
        string name,
        IReadOnlyList<string> regexps,
        Type type,
        Func<IReadOnlyList<string?>, object?> transform,
        bool useForSnippets = true,
        bool preferForRegexpMatch = false)
        : this(name, regexps, type, transform, useForSnippets, preferForRegexpMatch, ParameterShape.Regex)
    {
        if (!IsValidName(name))
        {
            throw new ExpressionException(
                $"Illegal character in parameter name {{{name}}}. Parameter names may not contain '{{', '}}', '(', ')', '\\' or '/'");
        }
        if (regexps.Count == 0)
        {
            throw new ExpressionException($"The parameter type {{{name}}} has no regular expression");
        }
    }

    internal ParameterType(
        string? name,
        IReadOnlyList<string> regexps,
        Type? type,
        Func<IReadOnlyList<string?>, object?> transform,
        bool useForSnippets,
        bool preferForRegexpMatch,
        ParameterShape shape)
    {
        Name = name;
        Regexps = regexps;
        this.type = type;
        this.transform = transform;
        UseForSnippets = useForSnippets;
        PreferForRegexpMatch = preferForRegexpMatch;
        Shape = shape;
    }

    /// <summary>Reads a capture group that stands for no parameter type of its own.</summary>
    internal static ParameterType AnyText { get; } =
        new(null, [".*"], typeof(string), values => values[0], useForSnippets: false, preferForRegexpMatch: false, ParameterShape.Regex);

    /// <summary>The name between the braces; null for a capture group that no registered type claims.</summary>
    public string? Name { get; }

    /// <summary>The regular expressions, in the order they are tried.</summary>
    public IReadOnlyList<string> Regexps { get; }

    /// <summary>The type of the values.</summary>
    public Type Type => type ??= BuiltInParameterTypes.TypeOf(Name ?? "");

    /// <summary>Whether generated expressions may suggest it.</summary>
    public bool UseForSnippets { get; }

    /// <summary>Whether it wins when a regular expression's group is spelt like several types.</summary>
    public bool PreferForRegexpMatch { get; }

    /// <summary>Whether every registry has it.</summary>
    public bool IsBuiltIn => Shape != ParameterShape.Regex;

    /// <summary>The hand-written matcher that is equal to <see cref="Regexps"/>, if there is one.</summary>
    internal ParameterShape Shape { get; }

    internal object? Transform(IReadOnlyList<string?> values) => transform(values);

    /// <summary>Preferential types first, then by name.</summary>
    internal static int Compare(ParameterType left, ParameterType right) =>
        left.PreferForRegexpMatch != right.PreferForRegexpMatch
            ? (left.PreferForRegexpMatch ? -1 : 1)
            : string.CompareOrdinal(left.Name, right.Name);

    /// <summary>
    /// The official libraries refuse the characters of regular expressions, and name the characters of the expression grammar in the
    /// message; both kinds are refused here, since an expression could name neither.
    /// </summary>
    private static bool IsValidName(string name) => name.AsSpan().IndexOfAny("[]()$.|?*+{}\\/") < 0;
}

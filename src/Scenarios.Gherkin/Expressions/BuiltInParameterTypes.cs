using System.Globalization;
using System.Numerics;
using Scenarios.Gherkin.Expressions.Matching;

namespace Scenarios.Gherkin.Expressions;

/// <summary>
/// The types every registry has: Cucumber's (javascript/src/defineDefaultParameterTypes.ts of cucumber-expressions), then the names of
/// .NET types that Reqnroll adds (CucumberExpressionParameterTypeRegistry.cs).
/// </summary>
internal static class BuiltInParameterTypes
{
    private static readonly string[] Integer = [@"-?\d+", @"\d+"];
    private static readonly string[] Float = [@"[-+]?(?:\d+(?:\.\d+)?|\.\d+)(?:[E][+-]?\d+)?"];
    private static readonly string[] Word = [@"[^\s]+"];
    private static readonly string[] QuotedString = ["""
        "([^"\\]*(\\.[^"\\]*)*)"|'([^'\\]*(\\.[^'\\]*)*)'
        """];
    private static readonly string[] Anything = [".*"];

    /// <summary>One frozen list for all registries: the types are immutable.</summary>
    public static IReadOnlyList<ParameterType> All { get; } =
    [
        Whole("int", typeof(int), text => int.Parse(text, CultureInfo.InvariantCulture), snippets: true, prefer: true),
        Real("float", typeof(float), text => float.Parse(text, CultureInfo.InvariantCulture), snippets: true),
        new("word", Word, typeof(string), First, useForSnippets: false, preferForRegexpMatch: false, ParameterShape.Word),
        new("string", QuotedString, typeof(string), Unquote, useForSnippets: true, preferForRegexpMatch: false, ParameterShape.QuotedString),
        new("", Anything, typeof(string), First, useForSnippets: false, preferForRegexpMatch: true, ParameterShape.Anything),
        Real("double", typeof(double), text => double.Parse(text, CultureInfo.InvariantCulture)),
        // .NET has no decimal number of any precision: the text is the value, as in the JavaScript library.
        Real("bigdecimal", typeof(string), text => text),
        Whole("byte", typeof(byte), text => byte.Parse(text, CultureInfo.InvariantCulture)),
        Whole("short", typeof(short), text => short.Parse(text, CultureInfo.InvariantCulture)),
        Whole("long", typeof(long), text => long.Parse(text, CultureInfo.InvariantCulture)),
        Whole("biginteger", typeof(BigInteger), text => BigInteger.Parse(text, CultureInfo.InvariantCulture)),

        Real("decimal", typeof(decimal), text => ParseDecimal(text)),
        Whole("Byte", typeof(byte), text => byte.Parse(text, CultureInfo.InvariantCulture)),
        Whole("Int16", typeof(short), text => short.Parse(text, CultureInfo.InvariantCulture)),
        Whole("Int32", typeof(int), text => int.Parse(text, CultureInfo.InvariantCulture)),
        Whole("Int64", typeof(long), text => long.Parse(text, CultureInfo.InvariantCulture)),
        Real("Single", typeof(float), text => float.Parse(text, CultureInfo.InvariantCulture)),
        Real("Double", typeof(double), text => double.Parse(text, CultureInfo.InvariantCulture)),
        Real("Decimal", typeof(decimal), text => ParseDecimal(text)),
        AsText("Boolean", typeof(bool), text => bool.Parse(text)),
        AsText("Char", typeof(char), text => char.Parse(text)),
        AsText("DateTime", typeof(DateTime), text => DateTime.Parse(text, CultureInfo.InvariantCulture)),
        AsText("Guid", typeof(Guid), text => Guid.Parse(text)),
        AsText("String", typeof(string), text => text),
    ];

    // Not generic over the value: each instantiation would be compiled anew at every start.
    private static ParameterType Whole(string name, Type type, Func<string, object> parse, bool snippets = false, bool prefer = false) =>
        new(name, Integer, type, values => Parse(values, parse), snippets, prefer, ParameterShape.Integer);

    private static ParameterType Real(string name, Type type, Func<string, object> parse, bool snippets = false) =>
        new(name, Float, type, values => Parse(values, parse), snippets, preferForRegexpMatch: false, ParameterShape.Float);

    private static ParameterType AsText(string name, Type type, Func<string, object> parse) =>
        new(name, Anything, type, values => Parse(values, parse), useForSnippets: false, preferForRegexpMatch: false, ParameterShape.Anything);

    private static object? Parse(IReadOnlyList<string?> values, Func<string, object> parse) => values[0] is { } text ? parse(text) : null;

    private static decimal ParseDecimal(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static object? First(IReadOnlyList<string?> values) => values[0];

    /// <summary>Two groups, one per kind of quote. An escaped quote of either kind loses its backslash.</summary>
    private static object Unquote(IReadOnlyList<string?> values)
    {
        var text = values[0] ?? (values.Count > 1 ? values[1] : null) ?? "";
        return text.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\'", "'", StringComparison.Ordinal);
    }
}

using System.Globalization;
using System.Numerics;
using Scenarios.Running.Expressions.Matching;

namespace Scenarios.Running.Expressions;

/// <summary>
/// The types every registry has: Cucumber's (javascript/src/defineDefaultParameterTypes.ts of cucumber-expressions), then the names of
/// .NET types that Reqnroll adds (CucumberExpressionParameterTypeRegistry.cs). Laid out so that a start pays for names only: what reads
/// a value is one method, and the types of the values are looked up when asked for (a typeof here would load assemblies).
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
    public static ParameterType[] All { get; } =
    [
        Create("int", Integer, ParameterShape.Integer, useForSnippets: true, preferForRegexpMatch: true),
        Create("float", Float, ParameterShape.Float, useForSnippets: true),
        Create("word", Word, ParameterShape.Word),
        Create("string", QuotedString, ParameterShape.QuotedString, useForSnippets: true),
        Create("", Anything, ParameterShape.Anything, preferForRegexpMatch: true),
        Create("double", Float, ParameterShape.Float),
        Create("bigdecimal", Float, ParameterShape.Float),
        Create("byte", Integer, ParameterShape.Integer),
        Create("short", Integer, ParameterShape.Integer),
        Create("long", Integer, ParameterShape.Integer),
        Create("biginteger", Integer, ParameterShape.Integer),

        Create("decimal", Float, ParameterShape.Float),
        Create("Byte", Integer, ParameterShape.Integer),
        Create("Int16", Integer, ParameterShape.Integer),
        Create("Int32", Integer, ParameterShape.Integer),
        Create("Int64", Integer, ParameterShape.Integer),
        Create("Single", Float, ParameterShape.Float),
        Create("Double", Float, ParameterShape.Float),
        Create("Decimal", Float, ParameterShape.Float),
        Create("Boolean", Anything, ParameterShape.Anything),
        Create("Char", Anything, ParameterShape.Anything),
        Create("DateTime", Anything, ParameterShape.Anything),
        Create("Guid", Anything, ParameterShape.Anything),
        Create("String", Anything, ParameterShape.Anything),
    ];

    /// <summary>The type of the values of a built-in parameter type.</summary>
    public static Type TypeOf(string name) => name switch
    {
        "int" or "Int32" => typeof(int),
        "float" or "Single" => typeof(float),
        "double" or "Double" => typeof(double),
        "decimal" or "Decimal" => typeof(decimal),
        "byte" or "Byte" => typeof(byte),
        "short" or "Int16" => typeof(short),
        "long" or "Int64" => typeof(long),
        "biginteger" => typeof(BigInteger),
        "Boolean" => typeof(bool),
        "Char" => typeof(char),
        "DateTime" => typeof(DateTime),
        "Guid" => typeof(Guid),
        _ => typeof(string),
    };

    private static ParameterType Create(
        string name, string[] regexps, ParameterShape shape, bool useForSnippets = false, bool preferForRegexpMatch = false) =>
        new(name, regexps, type: null, values => Read(name, values), useForSnippets, preferForRegexpMatch, shape);

    private static object? Read(string name, IReadOnlyList<string?> values) =>
        name == "string" ? Unquote(values) : values[0] is { } text ? Read(name, text) : null;

    private static object Read(string name, string text) => name switch
    {
        "int" or "Int32" => int.Parse(text, CultureInfo.InvariantCulture),
        "float" or "Single" => float.Parse(text, CultureInfo.InvariantCulture),
        "double" or "Double" => double.Parse(text, CultureInfo.InvariantCulture),
        "decimal" or "Decimal" => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
        "byte" or "Byte" => byte.Parse(text, CultureInfo.InvariantCulture),
        "short" or "Int16" => short.Parse(text, CultureInfo.InvariantCulture),
        "long" or "Int64" => long.Parse(text, CultureInfo.InvariantCulture),
        "biginteger" => BigInteger.Parse(text, CultureInfo.InvariantCulture),
        "Boolean" => bool.Parse(text),
        "Char" => char.Parse(text),
        "DateTime" => DateTime.Parse(text, CultureInfo.InvariantCulture),
        "Guid" => Guid.Parse(text),
        // Words and any text; and {bigdecimal}: .NET has no decimal number of any precision, so the text is the value, as in JavaScript.
        _ => text,
    };

    /// <summary>Two groups, one per kind of quote. An escaped quote of either kind loses its backslash.</summary>
    private static string Unquote(IReadOnlyList<string?> values)
    {
        var text = values[0] ?? (values.Count > 1 ? values[1] : null) ?? "";
        return text.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\'", "'", StringComparison.Ordinal);
    }
}

using System.Text;
using Scenarios.Running.Expressions;
using Scenarios.Running.Parsing;

namespace Scenarios.Running.Execution;

/// <summary>Writes a step definition to paste: the attribute with a Cucumber Expression, and a pending method.</summary>
internal static class StepSnippet
{
    /// <summary>The most likely one.</summary>
    public static string Write(ParameterTypeRegistry registry, PickleStep step) => WriteAll(registry, step).First();

    /// <summary>One for each expression that fits equally, the most likely one first.</summary>
    public static IEnumerable<string> WriteAll(ParameterTypeRegistry registry, PickleStep step) =>
        new SnippetGenerator(registry).Generate(step.Text).Select(generated => Write(generated, step));

    private static string Write(GeneratedExpression generated, PickleStep step)
    {
        var parameters = generated.ParameterTypes.Select((type, index) => $"{TypeName(type.Type)} {ParameterName(type, index)}").ToList();
        if (step.DocString is not null)
        {
            parameters.Add("string text");
        }

        if (step.Table is not null)
        {
            parameters.Add("DataTable table");
        }

        return $"    [{step.Type}({Literal(generated.Source)})]\n    public void {MethodName(step)}({string.Join(", ", parameters)})\n"
            + "    {\n        throw new PendingStepException();\n    }";
    }

    private static string Literal(string source) =>
        source.Contains('"') || source.Contains('\\') ? "@\"" + source.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : "\"" + source + "\"";

    private static string TypeName(Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => type.Name,
        TypeCode.Int32 => "int",
        TypeCode.Single => "float",
        TypeCode.Double => "double",
        TypeCode.String => "string",
        _ => type.Name,
    };

    private static string ParameterName(ParameterType type, int index)
    {
        var name = type.Name is { Length: > 0 } given && char.IsLetter(given[0]) ? char.ToLowerInvariant(given[0]) + given[1..] : "value";
        var stem = name is "int" or "float" or "double" or "long" or "short" or "byte" or "decimal" ? "number" : name is "string" or "char" ? "text" : name;
        return $"{stem}{index + 1}";
    }

    /// <summary>The sentence's words run together; a sentence without any that C# allows is numbered by its line.</summary>
    private static string MethodName(PickleStep step)
    {
        var name = new StringBuilder(step.Type.ToString());
        var quoted = false;
        var startsWord = true;
        foreach (var character in step.Text)
        {
            quoted ^= character == '"';
            if (!char.IsLetterOrDigit(character) || quoted)
            {
                startsWord = true;
                continue;
            }

            name.Append(startsWord ? char.ToUpperInvariant(character) : character);
            startsWord = false;
        }

        return name.ToString();
    }
}

using System.Text;
using Scenarios.Api.JsonPath.Execution;
using Scenarios.Api.JsonPath.Parsing;
using Scenarios.Api.JsonPath.Syntax;

namespace Scenarios.Api.JsonPath;

/// <summary>A parsed jsonpath template in the dialect of client-go (util/jsonpath). It can be executed any number of times.</summary>
public sealed class JsonPathTemplate
{
    private readonly SequenceNode _root;

    private JsonPathTemplate(string text, SequenceNode root)
    {
        Text = text;
        _root = root;
    }

    /// <summary>The source text.</summary>
    public string Text { get; }

    /// <exception cref="JsonPathSyntaxException">The template cannot be parsed.</exception>
    public static JsonPathTemplate Parse(string text) => new(text, JsonPathParser.Parse(text));

    /// <summary>Returns what each part of the template found.</summary>
    /// <exception cref="JsonPathException">The template does not match the object.</exception>
    public List<IReadOnlyList<Value>> FindResults(Value data, bool allowMissingKeys = true) =>
        new JsonPathRun(_root, allowMissingKeys).FindResults(data);

    /// <summary>Renders the object: objects and lists as JSON, several results of one part separated by spaces.</summary>
    /// <param name="asJson">Renders the results of each part as an indented JSON list.</param>
    /// <exception cref="JsonPathException">The template does not match the object.</exception>
    public string Execute(Value data, bool allowMissingKeys, bool asJson = false)
    {
        var text = new StringBuilder();
        foreach (var results in FindResults(data, allowMissingKeys))
        {
            if (asJson)
            {
                text.Append(JsonWriter.Write(ListValue.From(results)));
                continue;
            }

            for (var index = 0; index < results.Count; index++)
            {
                text.Append(index > 0 ? " " : string.Empty).Append(TextOf(results[index]));
            }
        }

        return text.ToString();
    }

    private static string TextOf(Value value) => value switch
    {
        ObjectValue or ListValue => JsonWriter.WriteCompact(value),
        NullValue => "null",
        _ => GoSyntax.Plain(value),
    };
}

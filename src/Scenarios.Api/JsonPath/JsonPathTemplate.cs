using System.Text;
using Scenarios.Api.JsonPath.Execution;
using Scenarios.Api.JsonPath.Parsing;
using Scenarios.Api.JsonPath.Syntax;

namespace Scenarios.Api.JsonPath;

/// <summary>A jsonpath template in the dialect of client-go (util/jsonpath), ready to be used any number of times.</summary>
public sealed class JsonPathTemplate
{
    private readonly SequenceNode _root;

    private JsonPathTemplate(string text, SequenceNode root)
    {
        Text = text;
        _root = root;
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <exception cref="JsonPathSyntaxException">The template cannot be read.</exception>
    public static JsonPathTemplate Parse(string text) => new(text, JsonPathParser.Parse(text));

    /// <summary>What each part of the template finds.</summary>
    /// <exception cref="JsonPathException">The template does not fit the object.</exception>
    public List<IReadOnlyList<Value>> FindResults(Value data, bool allowMissingKeys = true) =>
        new JsonPathRun(_root, allowMissingKeys).FindResults(data);

    /// <summary>The text that the template makes of the object: objects and lists as JSON, results of one part divided by spaces.</summary>
    /// <param name="asJson">Each part's results as an indented JSON list.</param>
    /// <exception cref="JsonPathException">The template does not fit the object.</exception>
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

using System.Text;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Api.JsonPath;
using Scenarios.Api.JsonPath.Execution;
using Scenarios.Api.JsonPath.Parsing;
using Scenarios.Kubectl.Printing;

namespace Scenarios.Kubectl.Wait;

/// <summary>A field has a certain value, or any value: <c>jsonpath='{.status.phase}'=Running</c> (kubectl, pkg/cmd/wait/json.go).</summary>
internal sealed class JsonPathCondition : WaitCondition
{
    private readonly JsonPathTemplate _template;

    // Empty for any value.
    private readonly string _value;

    private JsonPathCondition(JsonPathTemplate template, string value)
    {
        _template = template;
        _value = value;
    }

    /// <param name="text">The text after <c>jsonpath=</c>.</param>
    /// <exception cref="CommandFailedException">The expression cannot be parsed, or the value is missing.</exception>
    public static JsonPathCondition Of(string text)
    {
        var parts = Split(text);
        if (parts.Count > 2)
        {
            throw new CommandFailedException(
                "jsonpath wait format must be --for=jsonpath='{.status.readyReplicas}'=3 or --for=jsonpath='{.status.readyReplicas}'");
        }

        var expression = RelaxedJsonPath.Read(parts[0]);
        var value = parts.Count == 2 ? parts[1].Trim('\'', '"') : string.Empty;
        if (parts.Count == 2 && value.Length == 0)
        {
            throw new CommandFailedException(
                "jsonpath wait has to have a value after equal sign, like --for=jsonpath='{.status.readyReplicas}'=3");
        }

        try
        {
            return expression.Length == 0
                ? throw new CommandFailedException("jsonpath expression cannot be empty")
                : new JsonPathCondition(JsonPathTemplate.Parse(expression), value);
        }
        catch (JsonPathSyntaxException error)
        {
            throw new CommandFailedException(error.Message);
        }
    }

    public override bool IsMet(ApiObject item)
    {
        var results = Find(item);
        if (results.Count == 0 || results[0].Count == 0)
        {
            return false;
        }

        if (results.Count > 1)
        {
            throw new CommandFailedException("given jsonpath expression matches more than one list");
        }

        if (results[0].Count > 1)
        {
            throw new CommandFailedException("given jsonpath expression matches more than one value");
        }

        return _value.Length == 0 || results[0][0] switch
        {
            ObjectValue or ListValue =>
                throw new CommandFailedException("jsonpath leads to a nested object or list which is not supported"),
            var value => GoSyntax.Plain(value).Trim() == _value.Trim(),
        };
    }

    private List<IReadOnlyList<Value>> Find(ApiObject item)
    {
        try
        {
            return _template.FindResults(item.Tree);
        }
        catch (JsonPathException error)
        {
            throw new CommandFailedException(error.Message);
        }
    }

    // Splits at each single '=', because '==' belongs to the expression's filters.
    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] != '=')
            {
                part.Append(text[index]);
            }
            else if (index + 1 < text.Length && text[index + 1] == '=')
            {
                part.Append("==");
                index++;
            }
            else
            {
                parts.Add(part.ToString());
                part.Clear();
            }
        }

        parts.Add(part.ToString());
        return parts;
    }
}

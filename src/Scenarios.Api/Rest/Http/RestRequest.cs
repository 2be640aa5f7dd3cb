namespace Scenarios.Api.Rest.Http;

/// <summary>One HTTP request to the API server. Immutable.</summary>
/// <param name="Method">In capitals, such as <c>GET</c>.</param>
/// <param name="Path">Still percent-encoded, without the query.</param>
/// <param name="Query">Decoded parameters, in order.</param>
/// <param name="Headers">Names in any case.</param>
/// <param name="Body">Empty for none; of a Protobuf body each character is a byte.</param>
public sealed record RestRequest(
    string Method,
    string Path,
    IReadOnlyList<KeyValuePair<string, string>> Query,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    string Body)
{
    /// <param name="target">Path and query as they stand in the first line of a request.</param>
    public static RestRequest Of(string method, string target, IReadOnlyList<KeyValuePair<string, string>> headers, string body)
    {
        ArgumentNullException.ThrowIfNull(target);
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        return mark < 0
            ? new RestRequest(method, target, [], headers, body)
            : new RestRequest(method, target[..mark], ParseQuery(target[(mark + 1)..]), headers, body);
    }

    /// <summary>The parameter's first value, or empty.</summary>
    public string Parameter(string name)
    {
        foreach (var (key, value) in Query)
        {
            if (key == name)
            {
                return value;
            }
        }

        return string.Empty;
    }

    /// <summary>Every value of the parameter, in order.</summary>
    public IReadOnlyList<string> Parameters(string name)
    {
        var values = new List<string>();
        foreach (var (key, value) in Query)
        {
            if (key == name)
            {
                values.Add(value);
            }
        }

        return values;
    }

    /// <summary>Whether the parameter says true, as Go's conversion of queries has it: 1 and true in any case.</summary>
    public bool Flag(string name) =>
        Parameter(name) is { Length: > 0 } text && text is not "0" && !string.Equals(text, "false", StringComparison.OrdinalIgnoreCase);

    /// <summary>The header's first value, or empty.</summary>
    public string Header(string name)
    {
        foreach (var (key, value) in Headers)
        {
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return string.Empty;
    }

    /// <summary>Every value of the header, in order.</summary>
    public IReadOnlyList<string> AllOf(string header)
    {
        var values = new List<string>();
        foreach (var (key, value) in Headers)
        {
            if (string.Equals(key, header, StringComparison.OrdinalIgnoreCase))
            {
                values.Add(value);
            }
        }

        return values;
    }

    private static List<KeyValuePair<string, string>> ParseQuery(string text)
    {
        var query = new List<KeyValuePair<string, string>>();
        foreach (var part in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            query.Add(equals < 0 ? new(Decode(part), string.Empty) : new(Decode(part[..equals]), Decode(part[(equals + 1)..])));
        }

        return query;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}

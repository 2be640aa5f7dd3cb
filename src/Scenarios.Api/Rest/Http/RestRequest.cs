namespace Scenarios.Api.Rest.Http;

/// <summary>One HTTP request to the API server. Immutable.</summary>
/// <param name="Method">In upper case, such as <c>GET</c>.</param>
/// <param name="Path">Still percent-encoded, without the query.</param>
/// <param name="Query">The decoded parameters, in order.</param>
/// <param name="Headers">The names may be in any case.</param>
/// <param name="Body">Empty for none. In a Protobuf body each character is one byte.</param>
public sealed record RestRequest(
    string Method,
    string Path,
    IReadOnlyList<KeyValuePair<string, string>> Query,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    string Body)
{
    /// <param name="target">Path and query as in the first line of a request.</param>
    public static RestRequest Of(string method, string target, IReadOnlyList<KeyValuePair<string, string>> headers, string body)
    {
        ArgumentNullException.ThrowIfNull(target);
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        return mark < 0
            ? new RestRequest(method, target, [], headers, body)
            : new RestRequest(method, target[..mark], ParseQuery(target[(mark + 1)..]), headers, body);
    }

    /// <summary>The parameter's first value; empty if there is none.</summary>
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

    /// <summary>All values of the parameter, in order.</summary>
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

    /// <summary>
    /// Whether the parameter is true as apimachinery converts queries (runtime/conversion.go): present, and neither 0 nor false in any
    /// case. An empty one is true.
    /// </summary>
    public bool Flag(string name) => Parameters(name) is [var first, ..]
        && first != "0" && !string.Equals(first, "false", StringComparison.OrdinalIgnoreCase);

    /// <summary>The header's first value; empty if there is none.</summary>
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

    /// <summary>All values of the header, in order.</summary>
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

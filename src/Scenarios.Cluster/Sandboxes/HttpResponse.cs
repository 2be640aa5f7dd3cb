namespace Scenarios.Cluster.Sandboxes;

/// <summary>An HTTP/1.1 response.</summary>
/// <param name="Status">Such as 200.</param>
/// <param name="Headers">In the order sent, including Content-Length.</param>
public sealed record HttpResponse(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, string Body)
{
    /// <summary>How long the server takes to answer.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The reason phrase of RFC 9110, as servers print it.</summary>
    public string Reason => Status switch
    {
        200 => "OK",
        201 => "Created",
        202 => "Accepted",
        204 => "No Content",
        301 => "Moved Permanently",
        302 => "Found",
        304 => "Not Modified",
        307 => "Temporary Redirect",
        308 => "Permanent Redirect",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        429 => "Too Many Requests",
        500 => "Internal Server Error",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        _ => "Unknown",
    };

    /// <summary>The header field's value; names are compared ignoring case. Null when there is none.</summary>
    public string? Header(string name)
    {
        foreach (var (key, value) in Headers)
        {
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }
}

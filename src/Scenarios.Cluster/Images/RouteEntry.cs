namespace Scenarios.Cluster.Images;

/// <summary>How a server answers requests for a path.</summary>
/// <param name="Path">An exact path, or a prefix with a <c>*</c> at the end.</param>
public sealed record RouteEntry(string Path)
{
    /// <summary>The methods that it handles; empty for all.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    public int Status { get; init; } = 200;

    public string ContentType { get; init; } = "text/plain";

    /// <summary>Additional header fields; values are templates.</summary>
    public IReadOnlyList<KeyValuePair<string, Template>> Headers { get; init; } = [];

    /// <summary>A template.</summary>
    public Template Body { get; init; } = Template.Empty;

    /// <summary>The time that an answer takes.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The processor time of one request; null for the server's usual amount.</summary>
    public TimeSpan? Processor { get; init; }

    /// <summary>How much memory each request makes the server hold from then on; negative to free it. A template, empty for none.</summary>
    public Template Memory { get; init; } = Template.Empty;

    /// <summary>Whether a request makes the server free all memory that earlier requests made it hold.</summary>
    public bool Frees { get; init; }

    /// <summary>The DNS query that a request makes; null for none. Its answer is the body's <c>lookup</c>.</summary>
    public LookupEntry? Lookup { get; init; }

    /// <summary>The history that a request is entered in, which answers print as <c>history.NAME</c>; empty for none.</summary>
    public string Remembers { get; init; } = string.Empty;

    /// <summary>The host and port to which the request is forwarded; a template, empty for none.</summary>
    public Template Proxy { get; init; } = Template.Empty;

    /// <summary>The folder of the container that is served below the path; empty for none.</summary>
    public string Folder { get; init; } = string.Empty;

    /// <summary>
    /// The route applies only while these switches have these values, or compare as given: <c>&gt; 0</c>. A name with a dot is a value of
    /// the request, such as <c>query.size</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string> When { get; init; } = new SortedList<string, string>(StringComparer.Ordinal);

    /// <summary>The switches that a request sets, or changes by a step: <c>-= 1</c>.</summary>
    public IReadOnlyDictionary<string, string> Set { get; init; } = new SortedList<string, string>(StringComparer.Ordinal);

    /// <summary>The route applies only after the server has been up this long.</summary>
    public TimeSpan After { get; init; }

    /// <summary>The route applies only while the server has been up less than this; null for always.</summary>
    public TimeSpan? Before { get; init; }

    /// <summary>The route applies only while this file exists; empty for always.</summary>
    public string File { get; init; } = string.Empty;

    public bool Fits(string path) =>
        Path.EndsWith('*') ? path.StartsWith(Path.AsSpan(0, Path.Length - 1), StringComparison.Ordinal) : path == Path;
}

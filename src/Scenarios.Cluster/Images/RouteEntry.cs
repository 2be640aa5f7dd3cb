namespace Scenarios.Cluster.Images;

/// <summary>How a server answers requests for a path.</summary>
/// <param name="Path">Exact, or with a <c>*</c> at the end for a prefix.</param>
public sealed record RouteEntry(string Path)
{
    /// <summary>Methods it is for; empty for all.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    public int Status { get; init; } = 200;

    public string ContentType { get; init; } = "text/plain";

    /// <summary>More header fields; values are templates.</summary>
    public IReadOnlyList<KeyValuePair<string, Template>> Headers { get; init; } = [];

    /// <summary>A template.</summary>
    public Template Body { get; init; } = Template.Empty;

    /// <summary>Time to answer.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>What one request takes of a processor; null for what the server's take.</summary>
    public TimeSpan? Processor { get; init; }

    /// <summary>How many bytes of memory the server holds from then on, or gives back.</summary>
    public long Memory { get; init; }

    /// <summary>Where the request is passed on to, host and port; a template, empty for nowhere.</summary>
    public Template Proxy { get; init; } = Template.Empty;

    /// <summary>The folder of the container that is shown below the path; empty for none.</summary>
    public string Folder { get; init; } = string.Empty;

    /// <summary>Only while these switches have these values, or are above or below one: <c>&gt; 0</c>.</summary>
    public IReadOnlyDictionary<string, string> When { get; init; } = new SortedList<string, string>(StringComparer.Ordinal);

    /// <summary>Switches that a request sets, or counts: <c>-= 1</c>.</summary>
    public IReadOnlyDictionary<string, string> Set { get; init; } = new SortedList<string, string>(StringComparer.Ordinal);

    /// <summary>Only when the server has been up this long.</summary>
    public TimeSpan After { get; init; }

    /// <summary>Only while the server has been up less than this; null for always.</summary>
    public TimeSpan? Before { get; init; }

    /// <summary>Only while this file is there; empty for always.</summary>
    public string File { get; init; } = string.Empty;

    public bool Fits(string path) =>
        Path.EndsWith('*') ? path.StartsWith(Path.AsSpan(0, Path.Length - 1), StringComparison.Ordinal) : path == Path;
}

namespace Scenarios.Cluster.Images;

/// <summary>A program of an image that listens on ports, as data.</summary>
public sealed record ServerEntry
{
    /// <summary>The time from its start until it listens.</summary>
    public TimeSpan Startup { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>Lines on standard error at start; templates.</summary>
    public IReadOnlyList<Template> Log { get; init; } = [];

    /// <summary>Calls that print instead of serve: glob of all arguments → output. The first match counts.</summary>
    public IReadOnlyList<KeyValuePair<string, AnswerEntry>> Answers { get; init; } = [];

    /// <summary>One line on standard output for each request; a template, empty for none.</summary>
    public Template AccessLog { get; init; } = Template.Empty;

    public required IReadOnlyList<PortEntry> Ports { get; init; }

    /// <summary>How often it tries to listen on a port that is in use before it gives up.</summary>
    public int BindTries { get; init; } = 1;

    /// <summary>The pause between two tries to listen.</summary>
    public TimeSpan BindPause { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Lines on standard error for each failed try; templates that know <c>time</c> and <c>port</c>.</summary>
    public IReadOnlyList<Template> BindError { get; init; } = [];

    /// <summary>Lines on standard error when it gives up; templates that know <c>time</c> and <c>port</c>.</summary>
    public IReadOnlyList<Template> BindGivesUp { get; init; } = [];

    /// <summary>Header fields of every response; values are templates.</summary>
    public IReadOnlyList<KeyValuePair<string, Template>> Headers { get; init; } = [];

    /// <summary>The directory whose files it serves; empty for none.</summary>
    public string Root { get; init; } = string.Empty;

    /// <summary>The file it serves for a directory.</summary>
    public string Index { get; init; } = "index.html";

    /// <summary>The routes, tried in order before files.</summary>
    public IReadOnlyList<RouteEntry> Routes { get; init; } = [];

    /// <summary>Path prefixes below which everything is served once more; answers know the one in use as <c>prefix</c>.</summary>
    public IReadOnlyList<string> Prefixes { get; init; } = [];

    /// <summary>The page of a failed request; a template that knows <c>status</c> and <c>reason</c>.</summary>
    public Template ErrorPage { get; init; } = new("{{status}} {{reason}}\n");

    /// <summary>Content type of error pages.</summary>
    public string ErrorType { get; init; } = "text/html";

    /// <summary>Switches that routes read and set, with their initial values.</summary>
    public IReadOnlyDictionary<string, string> Switches { get; init; } = new SortedList<string, string>(StringComparer.Ordinal);

    /// <summary>The time from the stop signal to its end.</summary>
    public TimeSpan StopAfter { get; init; } = TimeSpan.FromMilliseconds(30);

    /// <summary>Its exit code after the stop signal.</summary>
    public int StopExitCode { get; init; }

    /// <summary>The resources that it uses.</summary>
    public UsageEntry Usage { get; init; } = UsageEntry.Server;

    /// <summary>How long it runs until it ends by itself; null for never.</summary>
    public TimeSpan? ExitAfter { get; init; }

    /// <summary>Its exit code when it ends by itself.</summary>
    public int ExitCode { get; init; }
}

namespace Scenarios.Api.Requests;

/// <summary>The part of a container's log to return: <c>core/v1.PodLogOptions</c>.</summary>
public sealed record PodLogOptions
{
    /// <summary>Empty for the only container of the Pod.</summary>
    public string Container { get; init; } = string.Empty;

    public bool Follow { get; init; }

    /// <summary>Whether to return the log of the container's previous run.</summary>
    public bool Previous { get; init; }

    public bool Timestamps { get; init; }

    /// <summary>How many of the last lines to return; null for all.</summary>
    public int? TailLines { get; init; }

    /// <summary>The maximum age of the text; null for no limit.</summary>
    public TimeSpan? Since { get; init; }

    /// <summary>The time of the first text to return; null for no limit.</summary>
    public DateTimeOffset? SinceTime { get; init; }

    /// <summary>The maximum length in bytes, after which the text is cut; null for no limit.</summary>
    public long? LimitBytes { get; init; }
}

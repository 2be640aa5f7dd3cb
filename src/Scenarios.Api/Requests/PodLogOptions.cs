namespace Scenarios.Api.Requests;

/// <summary>Which part of a container's log: <c>core/v1.PodLogOptions</c>.</summary>
public sealed record PodLogOptions
{
    /// <summary>Empty for the only container of the Pod.</summary>
    public string Container { get; init; } = string.Empty;

    public bool Follow { get; init; }

    /// <summary>The container's previous run.</summary>
    public bool Previous { get; init; }

    public bool Timestamps { get; init; }

    /// <summary>Only the last lines; null for all.</summary>
    public int? TailLines { get; init; }

    /// <summary>Only what is younger; null for all.</summary>
    public TimeSpan? Since { get; init; }

    /// <summary>Only what was written then or later; null for all.</summary>
    public DateTimeOffset? SinceTime { get; init; }

    /// <summary>Where the text is cut, in bytes; null for nowhere.</summary>
    public long? LimitBytes { get; init; }
}

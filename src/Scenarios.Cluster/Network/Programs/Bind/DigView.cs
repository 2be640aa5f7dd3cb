namespace Scenarios.Cluster.Network.Programs.Bind;

/// <summary>What dig shows of an answer.</summary>
internal sealed record DigView
{
    public bool Command { get; init; } = true;

    public bool Comments { get; init; } = true;

    public bool Question { get; init; } = true;

    public bool Answer { get; init; } = true;

    public bool Authority { get; init; } = true;

    public bool Additional { get; init; } = true;

    public bool Statistics { get; init; } = true;

    public bool Short { get; init; }

    public bool Ttl { get; init; } = true;

    public bool Class { get; init; } = true;

    /// <summary><c>+all</c> and <c>+noall</c>.</summary>
    public DigView WithAll(bool shown) => this with
    {
        Command = shown,
        Comments = shown,
        Question = shown,
        Answer = shown,
        Authority = shown,
        Additional = shown,
        Statistics = shown,
    };
}

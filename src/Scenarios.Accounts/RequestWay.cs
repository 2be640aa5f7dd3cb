namespace Scenarios.Accounts;

/// <summary>The way of a request, and how many took the same.</summary>
public sealed record RequestWay
{
    /// <summary>Who asked.</summary>
    public required string Client { get; init; }

    /// <summary>Whether it got an answer.</summary>
    public required bool IsAnswered { get; init; }

    /// <summary>How it ended, in a word or two.</summary>
    public required string Outcome { get; init; }

    /// <summary>Who answered, or where it ended.</summary>
    public required string End { get; init; }

    /// <summary>The first one's decisions, in order.</summary>
    public required IReadOnlyList<RequestHop> Hops { get; init; }

    /// <summary>When each of them began; those beyond a limit are only counted.</summary>
    public required IReadOnlyList<TimeSpan> Times { get; init; }

    /// <summary>How many there were.</summary>
    public required int Count { get; init; }
}

namespace Scenarios.Accounts;

/// <summary>The route of a request, and how many requests took the same route.</summary>
public sealed record RequestWay
{
    /// <summary>Who sent it.</summary>
    public required string Client { get; init; }

    /// <summary>Whether it was answered.</summary>
    public required bool IsAnswered { get; init; }

    /// <summary>How it ended, in a word or two.</summary>
    public required string Outcome { get; init; }

    /// <summary>Who answered, or where it ended without an answer.</summary>
    public required string End { get; init; }

    /// <summary>The decisions on the route of the first request, in order.</summary>
    public required IReadOnlyList<RequestHop> Hops { get; init; }

    /// <summary>When each of the requests began. Those beyond a limit are included only in <see cref="Count"/>.</summary>
    public required IReadOnlyList<TimeSpan> Times { get; init; }

    /// <summary>The number of requests.</summary>
    public required int Count { get; init; }
}

using Scenarios.Cluster.Network.Connections;

namespace Scenarios.Steps.Requests;

/// <summary>The phrases for how a request fails, with their meanings.</summary>
internal static class RequestFailure
{
    private static readonly (ConnectionOutcome Outcome, string[] Words)[] Table =
    [
        (ConnectionOutcome.Refused, ["connection refused", "refused"]),
        (ConnectionOutcome.TimedOut, ["timed out", "timeout", "time-out"]),
        (ConnectionOutcome.NameNotFound, ["name not found", "no such name", "does not exist", "could not resolve host"]),
        (ConnectionOutcome.NameTimedOut, ["no answer from DNS", "name timed out"]),
        (ConnectionOutcome.Unreachable, ["unreachable", "no route to host"]),
        (ConnectionOutcome.Silent, ["no answer", "no reply"]),
        (ConnectionOutcome.NotSecure, ["not secure", "certificate not trusted", "TLS failed"]),
        (ConnectionOutcome.Closed, ["connection closed", "closed", "empty reply"]),
    ];

    /// <summary>Whether the words are such a phrase.</summary>
    public static bool Knows(string words) =>
        Array.Exists(Table, row => row.Words.Contains(words.Trim(), StringComparer.OrdinalIgnoreCase));

    /// <exception cref="StepFailureException">The words are unknown; the message lists the known ones.</exception>
    public static ConnectionOutcome Of(string words)
    {
        foreach (var (outcome, known) in Table)
        {
            if (known.Contains(words.Trim(), StringComparer.OrdinalIgnoreCase))
            {
                return outcome;
            }
        }

        var choices = string.Join(", ", Table.Select(row => $"\"{row.Words[0]}\""));
        throw new StepFailureException($"\"{words}\" is not a way in which a request fails. Expected one of: {choices}.");
    }
}

namespace Scenarios.Steps.Requests;

/// <summary>
/// Decides whether responses are spread over Pods. kube-proxy in iptables mode picks a random endpoint for each connection, so a few
/// requests may miss a Pod. The bounds are so wide that chance breaks them less than once in a billion runs. An expectation with too few
/// requests for that is rejected.
/// </summary>
internal static class SpreadExpectation
{
    /// <summary>The probability that counts as impossible: one in a billion.</summary>
    private const double Negligible = 1e-9;

    /// <summary>Returns how many requests are needed to reach each Pod at least once, except with negligible probability.</summary>
    public static int RequestsToReachAll(int pods) =>
        pods <= 1 ? 1 : (int)Math.Ceiling(Math.Log(Negligible / pods) / Math.Log(1 - (1.0 / pods)));

    /// <summary>
    /// Returns how far one Pod's share may differ from the mean, except with negligible probability: Bernstein's bound for a binomial
    /// count, shared among the Pods.
    /// </summary>
    public static double Tolerance(int requests, int pods)
    {
        var share = 1.0 / pods;
        var variance = requests * share * (1 - share);
        var logarithm = Math.Log(2 * pods / Negligible);
        return (logarithm / 3) + Math.Sqrt((logarithm * logarithm / 9) + (2 * variance * logarithm));
    }

    /// <summary>Returns why the responses are not spread as expected; null if they are.</summary>
    public static string? Difference(IReadOnlyList<string> answeredBy, int pods, bool evenly)
    {
        var counts = new SortedList<string, int>(StringComparer.Ordinal);
        foreach (var pod in answeredBy)
        {
            counts[pod] = counts.GetValueOrDefault(pod) + 1;
        }

        var shown = string.Join("\n", counts.Select(pair => $"  {pair.Value,6}  {pair.Key}"));
        var needed = RequestsToReachAll(pods);
        if (counts.Count != pods)
        {
            var chance = answeredBy.Count < needed && counts.Count < pods
                ? $"\nkube-proxy picks at random: with {answeredBy.Count} requests this can be chance. With {needed} or more it is not."
                : string.Empty;
            return $"{counts.Count} Pods answered where {pods} are expected:\n{shown}{chance}";
        }

        if (!evenly)
        {
            return answeredBy.Count < needed
                ? $"{answeredBy.Count} requests are too few to be sure: kube-proxy picks at random, and another seed may miss a Pod. "
                    + $"Send {needed} or more."
                : null;
        }

        return Unevenness(answeredBy.Count, counts, pods, shown);
    }

    private static string? Unevenness(int requests, SortedList<string, int> counts, int pods, string shown)
    {
        var mean = (double)requests / pods;
        var tolerance = Tolerance(requests, pods);
        if (tolerance >= mean)
        {
            return $"{requests} requests are too few to tell even from uneven over {pods} Pods: the random choice alone may differ by "
                + $"{tolerance:F0} from the mean of {mean:F0}. Send more.";
        }

        return counts.Values.Any(count => Math.Abs(count - mean) > tolerance)
            ? $"The answers are uneven: each of {pods} Pods should give {mean:F0} ± {tolerance:F0} of {requests}:\n{shown}"
            : null;
    }
}

using System.Globalization;
using Scenarios.Cluster.Network;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Claims.Fields;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Requests;

namespace Scenarios.Steps.Meaning.Claims.Network;

/// <summary>Claims about a share of the requests, and about how long responses took.</summary>
internal sealed class ShareClaims(StoryTools tools)
{
    /// <summary>How far an approximate share may be off, as a factor: kube-proxy chooses at random.</summary>
    private const double Tolerance = 0.3;

    /// <summary>The least share that "nearly all" stands for.</summary>
    private const double Nearly = 0.8;

    /// <summary>With fewer requests a share depends on luck.</summary>
    private const int Fewest = 10;

    private readonly SentRequests _sent = new(tools);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("share", Share);
        claims.Add("latency", Latency);
        claims.Add("fate-count", Count);
        claims.Add("bodies-include", phrase => Bodies(phrase, wanted: true));
        claims.Add("bodies-lack", phrase => Bodies(phrase, wanted: false));
    }

    private void Share(PhraseMatch claim)
    {
        var exchanges = _sent.During(claim);
        RequireCount(claim, exchanges.Count);
        var (holds, words) = Meant(claim);
        var portion = claim["portion"]!;
        var bound = claim["portion-bound"]?.Id;
        var actual = (double)exchanges.Count(holds) / exchanges.Count;
        if (exchanges.Count < Fewest)
        {
            throw new StepFailureException($"Only {exchanges.Count} requests were sent: too few for a share.");
        }

        if (!IsMet(portion, bound, actual))
        {
            throw new StepFailureException(string.Create(CultureInfo.InvariantCulture,
                $"Expected: {claim.Text}\n{exchanges.Count(holds)} of {exchanges.Count} requests {words}.\n{_sent.Answers()}"));
        }
    }

    /// <summary>Which requests are counted, and what they did.</summary>
    private (Func<Exchange, bool> Holds, string Words) Meant(PhraseMatch claim)
    {
        if (claim["fate"] is { } fate)
        {
            return RequestClaims.Fate(fate);
        }

        if (claim["subject"] is { } subject)
        {
            return AnsweredBy(subject);
        }

        return claim["rate-noun"]!.Id == "success" ? (RequestDriver.Succeeded, "succeeded")
            : (static exchange => !RequestDriver.Succeeded(exchange), "failed");
    }

    /// <summary>The number of requests with an outcome.</summary>
    private void Count(PhraseMatch claim)
    {
        var exchanges = _sent.During(claim);
        Func<Exchange, bool> holds = claim["outcome"]!.Id switch
        {
            "success" => RequestDriver.Succeeded,
            "timeout" => static one => one.Outcome == ConnectionOutcome.TimedOut,
            "refused" => static one => one.Outcome == ConnectionOutcome.Refused,
            _ => static one => !RequestDriver.Succeeded(one),
        };
        var count = exchanges.Count(holds);
        if (!Quantity.Of(claim["quantity"]).IsMet(count, count))
        {
            throw new StepFailureException($"Expected: {claim.Text}\nThere were {count} of {exchanges.Count}.\n{_sent.Answers()}");
        }
    }

    /// <summary>Each of the texts is in a response of the last requests; or none of them is in any.</summary>
    private void Bodies(PhraseMatch claim, bool wanted)
    {
        var sent = _sent.All;
        foreach (var text in claim.All("text"))
        {
            if (sent.Any(one => one.Response?.Body.Contains(text.Text, StringComparison.Ordinal) == true) != wanted)
            {
                throw new StepFailureException($"Expected: {claim.Text}\nOf {sent.Count} responses "
                    + $"{(wanted ? "none contains" : "one contains")} \"{text.Text}\".");
            }
        }
    }

    private static void RequireCount(PhraseMatch claim, int actual)
    {
        if (claim["of"] is { } said && Numbers.Of(said) != actual)
        {
            throw new StepFailureException($"Expected: {claim.Text}\n{actual} requests were sent.");
        }
    }

    private (Func<Exchange, bool> Holds, string Words) AnsweredBy(PhraseMatch phrase)
    {
        var subject = new SubjectReader(tools.Story).Read(phrase);
        subject = SubjectReader.PodsOf(subject, tools.Story) with { Quantity = Quantity.Every };
        var pods = Finder.Find(subject, tools.Story.History.Now, tools.Story, withTerminating: true).Select(_sent.PlaceOf)
            .ToHashSet();
        KnownNames.Require(subject, tools.Story);
        return (exchange => RequestDriver.Succeeded(exchange) && pods.Contains(RequestDriver.AnsweredBy(exchange)), "got there");
    }

    private static bool IsMet(PhraseMatch portion, string? bound, double actual)
    {
        switch (portion.Id)
        {
            case "most":
                return actual > 0.5;
            case "nearly":
                return actual >= Nearly;
            default:
                var share = portion.Id switch
                {
                    "half" => 0.5,
                    "part" => (double)Numbers.Of(portion["part"]!) / Numbers.Of(portion["of"]!),
                    "tenths" => Numbers.Of(portion["number"]!) / 10.0,
                    _ => (Numbers.Of(portion["number"]!)
                        + (portion["tenth"] is { } tenth ? Numbers.Of(tenth) / Math.Pow(10, tenth.Text.Length) : 0)) / 100,
                };
                return bound switch
                {
                    "at-least" => actual >= share,
                    "at-most" => actual <= share,
                    "under" => actual < share,
                    "over" => actual > share,
                    _ => share is 0 or 1 ? actual == share : Math.Abs(actual - share) <= share * Tolerance,
                };
        }
    }

    /// <summary>Of the requests that were answered.</summary>
    private void Latency(PhraseMatch claim)
    {
        var answered = _sent.During(claim).Where(static one => one.Outcome == ConnectionOutcome.Answered).ToList();
        if (answered.Count == 0)
        {
            throw new StepFailureException("No request was answered.");
        }

        var times = answered.Select(static one => one.Latency).Order().ToList();
        var what = claim["latency-what"]!;
        what["latency-noun"]?.AskAll();
        var percent = what["number"] is { } number ? Numbers.Of(number) : 0;
        if (what.Id == "percentile" && percent is < 1 or > 100)
        {
            throw new StepFailureException($"\"{what.Text}\" is no percentile: it is between 1 and 100.");
        }

        var time = what.Id switch
        {
            "median" => times[(times.Count - 1) / 2],
            "percentile" => times[Math.Max(0, (int)Math.Ceiling(times.Count * percent / 100.0) - 1)],
            "mean" => TimeSpan.FromTicks((long)times.Average(static one => one.Ticks)),
            "fastest" => times[0],
            _ => times[^1],
        };
        if (!Spans.IsIn(claim["span"]!, time))
        {
            throw new StepFailureException(string.Create(CultureInfo.InvariantCulture,
                $"Expected: {claim.Text}\nOf {times.Count} responses it was {time.TotalMilliseconds:0.#} ms. "
                + $"They took {times[0].TotalMilliseconds:0.#} to {times[^1].TotalMilliseconds:0.#} ms."));
        }
    }
}

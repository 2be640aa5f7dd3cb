using System.Globalization;
using Scenarios.Cluster.Network;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Requests;

namespace Scenarios.Steps.Meaning.Claims.Network;

/// <summary>Claims about the traffic of a period, and about shares of it: <c>about a third of the requests of the last 10 seconds
/// timed out</c>.</summary>
internal sealed class WindowClaims(StoryTools tools)
{
    /// <summary>The relative tolerance of a share: clients and endpoints are chosen at random.</summary>
    private const double Tolerance = 0.2;

    /// <summary>How long "from then on" is watched while the traffic goes on.</summary>
    private static readonly TimeSpan Onwards = TimeSpan.FromSeconds(30);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("sent", phrase =>
        {
            var sent = Sent(phrase["window"] ?? phrase["sent-set"]?["window"]);
            var (holds, _) = RequestClaims.Fate(phrase["fate"] ?? Failed(phrase));
            Require(phrase, sent, sent.Where(holds).ToList(), phrase["sent-set"]!);
        });
        claims.Add("failures-in", FailuresIn);
        claims.Add("failing-span", FailingSpan);
        claims.Add("failing-streak", FailingStreak);
        claims.Add("pod-share", PodShare);
    }

    /// <summary>For how long at most every request failed.</summary>
    private void FailingStreak(PhraseMatch phrase)
    {
        var (longest, begun) = (TimeSpan.Zero, (TimeSpan?)null);
        foreach (var (at, exchange) in tools.Requests.SentBetween(TimeSpan.Zero, TimeSpan.MaxValue).OrderBy(static one => one.At))
        {
            begun = RequestDriver.Succeeded(exchange) ? null : begun ?? at;
            longest = begun is { } since && at - since > longest ? at - since : longest;
        }

        if (longest == TimeSpan.Zero || !Spans.IsIn(phrase["span"]!, longest))
        {
            throw new StepFailureException(string.Create(CultureInfo.InvariantCulture,
                $"Expected: {phrase.Text}\nThe longest time in which every request failed was {longest.TotalSeconds:0.#} s."));
        }
    }

    /// <summary>What part of the requests each Pod answered.</summary>
    private void PodShare(PhraseMatch phrase)
    {
        var sent = new SentRequests(tools);
        var pods = sent.ReadyPods(phrase.Text, phrase["kind"]?.Id, phrase["owner"]?.Text);
        var isNone = phrase["who-many"]!.Id == "none";
        var shares = pods.Select(pod => tools.Requests.Traffic.Count(one => RequestDriver.AnsweredBy(one) == sent.PlaceOf(pod))
            / (double)tools.Requests.Traffic.Count).ToList();
        if (shares.Count == 0 || shares.Exists(one => IsShare(phrase["share"]!, one) == isNone))
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nAnswers:\n{sent.Answers()}");
        }
    }

    private static PhraseMatch Failed(PhraseMatch phrase) => new("fate", "fate", "fail", phrase.Text, []);

    /// <summary>All failures, of which there is at least one, are in the period; or none is.</summary>
    private void FailuresIn(PhraseMatch phrase)
    {
        var all = tools.Requests.Traffic.Where(static one => !RequestDriver.Succeeded(one)).ToList();
        var within = Sent(phrase["window"]!).Where(static one => !RequestDriver.Succeeded(one)).ToList();
        var isNone = phrase["how-many"]!.Id == "none";
        if (isNone ? within.Count > 0 : all.Count == 0 || within.Count != all.Count)
        {
            throw new StepFailureException($"Expected: {phrase.Text}\n{all.Count} requests failed, {within.Count} of them in that time."
                + (all.FirstOrDefault(one => isNone || !within.Contains(one)) is { } other ? $" The route of one:\n{other.Trace}" : ""));
        }
    }

    /// <summary>The time from the first failure to the last.</summary>
    private void FailingSpan(PhraseMatch phrase)
    {
        var failed = tools.Requests.SentBetween(TimeSpan.Zero, TimeSpan.MaxValue)
            .Where(static one => !RequestDriver.Succeeded(one.Exchange)).ToList();
        var lasted = failed.Count == 0 ? TimeSpan.Zero : failed.Max(static one => one.At) - failed.Min(static one => one.At);
        if (failed.Count == 0 || !Spans.IsIn(phrase["span"]!, lasted))
        {
            throw new StepFailureException(string.Create(CultureInfo.InvariantCulture,
                $"Expected: {phrase.Text}\n{failed.Count} requests failed, over {lasted.TotalSeconds:0.#} s."));
        }
    }

    private void Require(PhraseMatch phrase, IReadOnlyList<Exchange> sent, List<Exchange> holding, PhraseMatch set)
    {
        var isSo = set.Id switch
        {
            "share" => IsShare(set["share"]!, holding.Count / (double)sent.Count),
            "all" => holding.Count == sent.Count && (set["number"] is not { } total || Numbers.Of(total) == sent.Count),
            "none" => holding.Count == 0,
            _ => Quantity.Of(set["quantity"]).IsMet(holding.Count, sent.Count),
        };
        if (!isSo)
        {
            var shown = set.Id == "none" ? holding[0] : sent.FirstOrDefault(one => !holding.Contains(one)) ?? sent[0];
            throw new StepFailureException($"Expected: {phrase.Text}\nThat is true of {holding.Count} of {sent.Count} requests. "
                + $"The route of one:\n{shown.Trace}");
        }
    }

    public static bool IsShare(PhraseMatch share, double actual)
    {
        double Of(string slot) => (share[slot] is { } part ? Numbers.Of(part) : 0) / 100.0;
        var fraction = share["fraction"]?.Id switch
        {
            null => Of("number"),
            var id when id.Split('/') is [var one, var other] =>
                double.Parse(one, CultureInfo.InvariantCulture) / double.Parse(other, CultureInfo.InvariantCulture),
            _ => 0.5,
        };
        return share["share-bound"]?.Id switch
        {
            "at-least" => actual >= fraction,
            "more" => actual > fraction,
            "at-most" => actual <= fraction,
            "fewer" => actual < fraction,
            _ when share.Id == "between" => actual >= fraction && actual <= Of("most"),
            _ when share.Id == "most" => actual > 0.5,
            _ => Math.Abs(actual - fraction) <= fraction * Tolerance,
        };
    }

    /// <summary>The requests of a period. One that is not over yet passes first.</summary>
    /// <exception cref="StepFailureException">No request was sent in it.</exception>
    private IReadOnlyList<Exchange> Sent(PhraseMatch? window)
    {
        if (window is null)
        {
            return tools.Requests.Traffic;
        }

        var (from, to) = PeriodOf(window);
        if (to is { } end && end > tools.Story.Now && window.Id != "since")
        {
            tools.Cluster.Pass(end - tools.Story.Now);
        }

        IReadOnlyList<Exchange> sent =
            [.. tools.Requests.SentBetween(from, to ?? TimeSpan.MaxValue).Select(static one => one.Exchange)];
        return sent.Count > 0 ? sent : throw new StepFailureException($"No request was sent in this time: {window.Text}");
    }

    private (TimeSpan From, TimeSpan? To) PeriodOf(PhraseMatch window)
    {
        var moment = tools.Story.MomentOf(window["during"]);
        var span = window["duration"] is { } duration ? Numbers.DurationOf(duration) : TimeSpan.Zero;
        var last = tools.Requests.LastSent;
        return window.Id switch
        {
            "last" => (last - span, last),
            "next" => (tools.Story.Now, tools.Story.Now + span),
            "first" when window["during"] is not null => (moment, moment + span),
            "first" => (tools.Requests.FirstSent, tools.Requests.FirstSent + span),
            "later" => (moment + span, null),
            "before" => (TimeSpan.Zero, moment),
            "onwards" => (tools.Story.Now, tools.Requests.IsTrafficRunning ? tools.Story.Now + Onwards : null),
            _ => (moment, tools.Requests.IsTrafficRunning && tools.Story.Now - moment < Onwards ? moment + Onwards : null),
        };
    }
}

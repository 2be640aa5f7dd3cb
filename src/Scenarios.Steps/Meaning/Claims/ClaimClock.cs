using Scenarios.Steps.History;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Texts;
using Scenarios.Terminals.Reasons;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>Checks a claim at the right time: now, until it becomes true, or at every instant of the recorded history.</summary>
internal sealed class ClaimClock(Story story)
{
    /// <summary>How long a state without a stated limit may take to become true.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    /// <summary>How long a Given or When waits: as long as a rollout may take.</summary>
    private static readonly TimeSpan Patient = TimeSpan.FromMinutes(20);

    private static readonly TimeSpan LongestChange = TimeSpan.FromMinutes(10);

    /// <summary>For how many objects a failure explains their state.</summary>
    private const int MostAsked = 3;
    private const int MostReasons = 12;

    private object? _sentence;
    private int _waitedFrom;

    /// <param name="words">The claim's text, for messages.</param>
    /// <param name="timing">The time of the check.</param>
    /// <param name="isWait">Whether it is in a Given or When, which wait for it.</param>
    /// <param name="judge">Evaluates the claim.</param>
    /// <param name="isSteady">Whether the claim is about a final result. If it holds before the last change has taken effect, it is checked
    /// again afterwards.</param>
    /// <param name="sentence">The whole sentence, whose time is waited for only once; null if the claim is the whole sentence.</param>
    /// <exception cref="StepFailureException">The claim does not hold.</exception>
    public void Check(
        string words, Timing timing, bool isWait, Func<ClusterView, Verdict> judge, bool isSteady = false, object? sentence = null)
    {
        var hasWaited = sentence is not null && ReferenceEquals(sentence, _sentence);
        _sentence = sentence;
        var from = story.MomentOf(timing.From);
        var frame = Frame.Of(words);
        switch (timing.Mode)
        {
            case TimingMode.Now:
                var verdict = judge(story.History.Now);
                Require(words, verdict);
                NoteMoment(words, timing, isWait, verdict);
                break;
            case TimingMode.Soon:
                var start = story.Now;
                var (limit, when) = isWait ? (Patient, frame.After(Patient)) : (Soon, frame.WithinFromNow(Soon));
                var last = Await(words, judge, isSteady, limit, when);
                NoteMoment(words, timing with { IsMomentary = timing.IsMomentary && story.Now == start }, isWait, last);
                break;
            case TimingMode.Within:
                var deadline = (isWait && timing.From is null ? story.Now : from) + timing.Span!.Value;
                if (timing.From is not null && deadline < story.Now)
                {
                    // That moment has passed: the claim is about the state then.
                    Require(words, judge(At(deadline)));
                    RequireNotBefore(words, judge, timing.Least, from, deadline);
                    break;
                }

                Await(words, judge, isSteady, deadline > story.Now
                    ? deadline - story.Now : TimeSpan.Zero, frame.WithinOfTheWhen(timing.Span.Value));
                RequireNotBefore(words, judge, timing.Least, from);
                break;
            case TimingMode.After:
                Wait(timing.Span!.Value - timing.Slack, hasWaited);
                AwaitAbout(words, judge, timing);
                break;
            case TimingMode.For:
                Wait(timing.Span!.Value, hasWaited);
                Scan(words, judge, _waitedFrom, wanted: true);
                break;
            case TimingMode.ForSince:
                RunUntil(from + timing.Span!.Value);
                Scan(words, judge, story.Since.Writes, wanted: true, from + timing.Span.Value);
                break;
            case TimingMode.AfterChange:
                RunUntil(from + timing.Span!.Value);
                Require(words, judge(At(from + timing.Span.Value)));
                break;
            case TimingMode.Once:
                ComeAbout();
                RequireOnce(words, judge);
                break;
            default:
                ComeAbout();
                Scan(words, judge, story.Since.Writes, timing.Mode == TimingMode.Always);
                break;
        }
    }

    /// <summary>A time stated as "about" has begun: the claim may become true until its end.</summary>
    private void AwaitAbout(string words, Func<ClusterView, Verdict> judge, Timing timing)
    {
        if (timing.Slack > TimeSpan.Zero)
        {
            Await(words, judge, isSteady: false, timing.Slack * 2, Frame.Of(words).AboutLater(timing.Span!.Value, timing.Slack));
        }
        else
        {
            Require(words, judge(story.History.Now));
        }
    }

    private void Wait(TimeSpan span, bool hasWaited)
    {
        if (!hasWaited)
        {
            _waitedFrom = story.History.Count;
            story.Cluster.Simulation.RunFor(span);
        }
    }

    private void RunUntil(TimeSpan instant)
    {
        var rest = instant - story.Now;
        story.Cluster.Simulation.RunFor(rest > TimeSpan.Zero ? rest : TimeSpan.Zero);
    }

    /// <summary>The state at an instant that may have passed already.</summary>
    private ClusterView At(TimeSpan instant)
    {
        var writes = story.History.Count;
        while (writes > 0 && story.History[writes - 1].At > instant)
        {
            writes--;
        }

        return writes == story.History.Count ? story.History.Now : story.History.At(writes);
    }

    /// <summary>A result that came too early did not hold for the whole stated time.</summary>
    private void RequireNotBefore(string words, Func<ClusterView, Verdict> judge, TimeSpan? least, TimeSpan from, TimeSpan? until = null)
    {
        if (least is not { } time)
        {
            return;
        }

        var view = story.History.At(story.Since.Writes);
        var since = judge(view).Holds ? view.Instant ?? TimeSpan.Zero : (TimeSpan?)null;
        while (!view.IsAtEnd)
        {
            view.Advance();
            if (view.Instant > until)
            {
                break;
            }

            since = judge(view).Holds ? since ?? view.Instant : null;
        }

        if (since < from + time)
        {
            throw new StepFailureException(Frame.Of(words).TooEarly(since.Value - from, time, words));
        }
    }

    private void NoteMoment(string words, Timing timing, bool isWait, Verdict verdict)
    {
        if (timing.IsMomentary && !isWait)
        {
            new UnfinishedChanges(story).Note(words, verdict);
        }
    }

    private Verdict Await(string words, Func<ClusterView, Verdict> judge, bool isSteady, TimeSpan limit, string when)
    {
        var deadline = story.Now + limit;
        var looked = -1;
        Verdict? last = null;
        bool Holds()
        {
            if (looked != story.History.Count)
            {
                looked = story.History.Count;
                last = judge(story.History.Now);
            }

            return last!.Holds;
        }

        while (story.Now < deadline && !(Holds() && (!isSteady || story.Cluster.Simulation.IsSettled)))
        {
            story.Cluster.Simulation.RunUntil(Holds, deadline - story.Now);
            if (isSteady && Holds())
            {
                story.Cluster.Simulation.RunUntil(() => story.Cluster.Simulation.IsSettled, deadline - story.Now);
            }
        }

        var verdict = judge(story.History.Now);
        Require(words, verdict, when);
        return verdict;
    }

    /// <summary>
    /// Lets the last change take effect, if no time has passed since. A claim about a period would otherwise cover only its first instant.
    /// </summary>
    public void ComeAbout()
    {
        if (story.IsJustChanged)
        {
            story.IsJustChanged = false;
            story.Cluster.Simulation.Settle(LongestChange);
        }
    }

    /// <summary>Requires that the claim held at some instant since the change.</summary>
    private void RequireOnce(string words, Func<ClusterView, Verdict> judge)
    {
        var view = story.History.At(story.Since.Writes);
        while (!judge(view).Holds)
        {
            if (view.IsAtEnd)
            {
                throw new StepFailureException($"{Frame.Of(words).NeverTrue(words)}\n{Frame.Of(words).ThereIsNow}\n{judge(view).Actual()}");
            }

            view.Advance();
        }
    }

    /// <summary>Checks the claim before and after every write since then.</summary>
    private void Scan(string words, Func<ClusterView, Verdict> judge, int from, bool wanted, TimeSpan? until = null)
    {
        var view = story.History.At(from);
        var verdict = judge(view);
        while (verdict.Holds == wanted && !view.IsAtEnd)
        {
            if (view.Advance() && !(view.Instant > until))
            {
                verdict = judge(view);
            }
        }

        if (verdict.Holds != wanted)
        {
            var at = view.Instant is { } instant ? Scenarios.Kernel.Simulation.DefaultStart + instant : story.Cluster.Simulation.Now;
            var since = story.Change is { } mark && view.Instant is { } when && when > mark.At ? when - mark.At : (TimeSpan?)null;
            var frame = Frame.Of(words);
            throw new StepFailureException(
                $"{frame.NotTrueAt(at, since, words)}\n{frame.ThereWas}\n{verdict.Actual()}{Why(verdict.About(), frame)}");
        }
    }

    private void Require(string words, Verdict verdict, string when = "")
    {
        if (!verdict.Holds)
        {
            var frame = Frame.Of(words);
            throw new StepFailureException(
                $"{frame.Expected(words, when)}\n{frame.ThereIs}\n{verdict.Actual()}{Why(verdict.About(), frame)}");
        }
    }

    /// <summary>The recorded decisions about objects that are not as expected, as <c>why</c> shows them at a terminal.</summary>
    private string Why(IReadOnlyList<ApiObject> about, Frame frame)
    {
        var reasons = new ClusterReasons(story.Cluster);
        var lines = about.Take(MostAsked).SelectMany(reasons.Of).Distinct(StringComparer.Ordinal).Take(MostReasons).ToList();
        return lines.Count == 0 ? string.Empty : $"\n{frame.Why}\n  {string.Join("\n  ", lines)}";
    }
}

using System.Globalization;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims.Counts;

/// <summary>Claims about a controller's delays between retries with a new Pod, and about Pods at work at the same time.</summary>
internal sealed class PauseClaims(StoryTools tools)
{
    /// <summary>The relative tolerance of "doubles": Pods take time to be seen as ended.</summary>
    private const double Tolerance = 0.25;

    /// <summary>A delay is longer only by at least this factor, so that small variations do not count.</summary>
    private const double Noticeable = 1.5;

    private readonly ClaimClock _clock = new(tools.Story);
    private readonly SubjectJudge _judge = new(tools.Story);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("pods-backoff", Grow);
        claims.Add("at-once", AtOnce);
    }

    /// <summary>
    /// The delay between the end of one Pod and the creation of the next grows each time. There must be at least two delays.
    /// </summary>
    private void Grow(PhraseMatch phrase)
    {
        var (kind, name) = phrase["object"] is { } named && Target.Of(named, tools.Story) is var target
            ? (target.Kind, target.Name) : tools.Story.WorkloadOrThrow;
        var now = tools.Story.History.Now;
        var made = tools.Story.History.CreationsSince(tools.Story.MadeSince, "Pod")
            .Where(entry => Belonging.IsOf(entry.Object, now, kind, name)).ToList();
        var pauses = made.Zip(made.Skip(1), (one, next) => next.At - EndOf(one.Object.Uid)).ToList();
        var isGrowing = pauses.Count > 1 && pauses.TrueForAll(static pause => pause > TimeSpan.Zero)
            && pauses.Zip(pauses.Skip(1), (one, next) => phrase.Says("doubl")
                ? Math.Abs((next / one) - 2) <= 2 * Tolerance : next / one > Noticeable).All(static grows => grows);
        if (!isGrowing)
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nOf {made.Count} Pods the pauses were: "
                + string.Join(", ", pauses.Select(static one => string.Create(CultureInfo.InvariantCulture, $"{one.TotalSeconds:0.#} s"))));
        }
    }

    /// <summary>When the Pod failed or succeeded; if it did neither, the end of time, so that no delay follows.</summary>
    private TimeSpan EndOf(string uid)
    {
        for (var index = 0; index < tools.Story.History.Count; index++)
        {
            var entry = tools.Story.History[index];
            if (entry.Object.Uid == uid && entry.Object.TextAt("status", "phase") is "Failed" or "Succeeded")
            {
                return entry.At;
            }
        }

        return TimeSpan.MaxValue;
    }

    /// <summary>The stated number of them was at work at one instant since the change; a bound holds at every instant.</summary>
    private void AtOnce(PhraseMatch phrase)
    {
        var subject = new SubjectReader(tools.Story).Read(phrase["subject"]!);
        var isBound = subject.Quantity.IsNone || subject.Quantity is { Most: not null, IsBare: false };
        subject = subject.Quantity.IsBare ? subject with { Quantity = subject.Quantity with { Most = null } } : subject;
        subject = subject.Quantity == Quantity.Every ? subject with { Quantity = Quantity.AtLeast(2) } : subject;
        var state = phrase["there-state"]?.Id;
        var condition = new Condition(phrase.Text, (item, view) => state == "ready" ? ObjectFacts.IsReady(item, view)
            : VerbReader.Runs(item, view));
        tools.Story.Meant = subject;
        _clock.Check(phrase.Text, new Timing(isBound ? TimingMode.Always : TimingMode.Once, null), isWait: false,
            view => _judge.Of(subject, condition, view));
    }
}

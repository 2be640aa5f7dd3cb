using System.Globalization;
using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims.Counts;

/// <summary>Claims about the highest number at once, the order of creation, and names and columns.</summary>
internal sealed class CountClaims(StoryTools tools)
{
    private static readonly TimeSpan StartAndEnd = TimeSpan.FromSeconds(5);

    private readonly ClaimClock _clock = new(tools.Story);
    private readonly SubjectJudge _judge = new(tools.Story);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("no-sample", NoSample);
        claims.Add("nth-after", NthAfter);
        claims.Add("no-nth", NoNth);
        claims.Add("at-peak", phrase => Peak(phrase, isBound: false));
        claims.Add("at-peak-bound", phrase => Peak(phrase, isBound: true));
        claims.Add("name-starts", NameStarts);
        claims.Add("names-start", NameStarts);
    }

    private Subject SubjectOf(PhraseMatch phrase)
    {
        var kind = phrase["noun"]?["kind"]?.Id ?? phrase["noun"]?.Id ?? "Pod";
        var workload = tools.Story.Workload;
        var subject = new Subject
        {
            Words = phrase.Text, Kind = kind,
            Qualities = [.. phrase.All("quality").Select(static quality => quality.Id)],
            OwnerKind = phrase["owner"] is null ? workload?.Kind : phrase["kind"]?.Id,
            Owners = phrase["owner"] is { } owner ? [owner.Text] : workload is { } last ? [last.Name] : [],
        };
        return phrase.All("relation").Aggregate(subject, SubjectReader.Relate);
    }

    /// <summary>Holds at every instant since the change, whether a command looked or not.</summary>
    private void NoSample(PhraseMatch phrase)
    {
        var number = Numbers.Of(phrase["number"]!);
        var subject = SubjectOf(phrase) with
        {
            Quantity = phrase["bound-word"]!.Id == "more" ? Quantity.AtMost(number) : Quantity.AtLeast(number),
        };
        tools.Story.Meant = subject;
        _clock.Check(phrase.Text, new Timing(TimingMode.Always, null), isWait: false, view =>
            _judge.Of(subject, Condition.There, view));
    }

    /// <summary>When each object was created, in order.</summary>
    private List<(string Name, TimeSpan At)> Made(Subject subject)
    {
        var now = tools.Story.History.Now;
        return
        [
            .. tools.Story.History.CreationsSince(tools.Story.MadeSince, subject.Kind)
                .Where(entry => !Story.IsClient(entry.Object) && (subject.Owners.Count == 0
                    || subject.Owners.Any(owner => Belonging.IsOf(entry.Object, now, subject.OwnerKind, owner))))
                .Select(static entry => (entry.Object.Name, entry.At)),
        ];
    }

    private static string Tell(IEnumerable<(string Name, TimeSpan At)> made) => string.Join("\n", made.Select(static one =>
        string.Create(CultureInfo.InvariantCulture, $"  {Milestone.Clock(one.At)}  {one.Name}")));

    private static int Ordinal(PhraseMatch ordinal) => int.Parse(ordinal.Id, CultureInfo.InvariantCulture);

    private void NthAfter(PhraseMatch phrase)
    {
        var (later, earlier) = (Ordinal(phrase["nth"]!), Ordinal(phrase["other"]!));
        var made = Made(SubjectOf(phrase));
        var span = phrase["span"]!;
        var gap = made.Count >= Math.Max(later, earlier) ? made[later - 1].At - made[earlier - 1].At : TimeSpan.MinValue;
        // An approximate interval may include the start and end of the earlier Pod.
        var isSo = gap > TimeSpan.Zero && Spans.IsIn(span, gap, StartAndEnd);
        if (!isSo)
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nThey were created at:\n{Tell(made)}");
        }
    }

    /// <summary>Fewer objects than that were ever created, up to the end of the stated time.</summary>
    private void NoNth(PhraseMatch phrase)
    {
        var nth = Ordinal(phrase["nth"]!);
        var subject = SubjectOf(phrase);
        if (Timing.Of(phrase) is { Span: { } span })
        {
            tools.Story.Cluster.Simulation.RunFor(span);
        }

        var made = Made(subject);
        if (made.Count == 0 || made.Count >= nth)
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nThere were {made.Count}:\n{Tell(made)}");
        }
    }

    /// <summary>The highest number at any instant since the change.</summary>
    private void Peak(PhraseMatch phrase, bool isBound)
    {
        var subject = SubjectOf(phrase);
        subject = subject.Kind == "Job" ? subject with { Qualities = [.. subject.Qualities, "active"] } : subject;
        var wanted = Numbers.Of(phrase["number"]!);
        var peak = 0;
        for (var view = tools.Story.History.At(tools.Story.Since.Writes); ; view.Advance())
        {
            peak = Math.Max(peak, Finder.Find(subject, view, tools.Story, withTerminating: false).Count);
            if (view.IsAtEnd)
            {
                break;
            }
        }

        if (isBound ? peak > wanted || Made(subject).Count == 0 : peak != wanted)
        {
            throw new StepFailureException(string.Create(
                CultureInfo.InvariantCulture, $"Expected: {phrase.Text}\nAt most there were {peak}."));
        }
    }

    private void NameStarts(PhraseMatch phrase)
    {
        var subject = new SubjectReader(tools.Story).Read(phrase["subject"]!);
        var text = phrase.TextOf("text");
        _clock.Check(phrase.Text, Timing.Of(phrase), isWait: false, view => _judge.Of(
            subject, new Condition(phrase.Text, (item, _) => item.Name.StartsWith(text, StringComparison.Ordinal)), view));
    }
}

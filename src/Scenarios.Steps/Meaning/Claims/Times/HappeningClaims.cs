using System.Globalization;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Claims.Fields;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims.Times;

/// <summary>Claims about the order of two happenings and the time between them: <c>"db-1" was created after "db-0" was ready</c>.</summary>
internal sealed class HappeningClaims(StoryTools tools)
{
    private readonly Milestones _milestones = new(tools.Story);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("happens-before", phrase => Order(phrase, isBefore: true));
        claims.Add("happens-after", phrase => Order(phrase, isBefore: false));
        claims.Add("made-before", phrase => MadeInTurn(phrase, isBefore: true));
        claims.Add("made-after", phrase => MadeInTurn(phrase, isBefore: false));
        claims.Add("apart", Apart);
        claims.Add("gap", Gap);
    }

    /// <summary>All of the earlier objects reach their state before any of the later ones does.</summary>
    private void Order(PhraseMatch phrase, bool isBefore)
    {
        var subjects = new SubjectReader(tools.Story);
        var (one, two) = (subjects.Read(phrase["subject"]!), subjects.Read(phrase["other"]!));
        var what = phrase["milestone"]?.Id ?? phrase["denied"]!.Id;
        var other = phrase["other-milestone"] is { Id: not "same" } said ? said.Id : what;
        Order(phrase, (one, what), (two, other), isBefore ^ one.Quantity.IsNone);
    }

    /// <summary>Two objects that are named: <c>"db-1" is younger than "db-0"</c>. A single kind is that of both.</summary>
    private void MadeInTurn(PhraseMatch phrase, bool isBefore)
    {
        string[] kinds = [.. phrase.All("kind").Select(static kind => kind.Id)];
        Subject Named(string name, string? kind) => new() { Words = $"\"{name}\"", Kind = kind, Names = [name] };
        Order(phrase, (Named(phrase.TextOf("text"), kinds.FirstOrDefault()), "created"),
            (Named(phrase.TextOf("other"), kinds.LastOrDefault()), "created"), isBefore);
    }

    private void Order(PhraseMatch phrase, (Subject Subject, string State) one, (Subject Subject, string State) two, bool isBefore)
    {
        new ClaimClock(tools.Story).ComeAbout();
        var first = Reached(one.Subject with { Quantity = Quantity.Every }, one.State);
        var second = Reached(two.Subject with { Quantity = Quantity.Every }, two.State);
        var (earlier, later) = isBefore ? (first, second) : (second, first);
        var (waited, state) = isBefore ? one : two;
        var missing = later.Count > 0 && waited.Quantity.IsAll ? _milestones.Missing(waited, state, later[0].Writes) : [];
        if (earlier.Count == 0 || later.Count == 0 || earlier[^1].Writes >= later[0].Writes || missing.Count > 0)
        {
            throw new StepFailureException(
                $"Expected: {phrase.Text}\n{Tell(one.Subject.Words, one.State, first)}\n{Tell(two.Subject.Words, two.State, second)}"
                + string.Concat(missing.Select(name => $"\n{name} ({state}): not by then")));
        }
    }

    /// <summary>Waits a reasonable time for what has not happened yet.</summary>
    private IReadOnlyList<Milestone> Reached(Subject subject, string what)
    {
        var found = _milestones.Of(subject, what);
        for (var second = 0; second < 60 && found.Count == 0; second += 5)
        {
            tools.Cluster.Pass(TimeSpan.FromSeconds(5));
            found = _milestones.Of(subject, what);
        }

        return found;
    }

    /// <summary><c>the Jobs started 2 minutes apart</c>: each after the one before.</summary>
    private void Apart(PhraseMatch phrase)
    {
        var subject = new SubjectReader(tools.Story).Read(phrase["subject"]!) with { Quantity = Quantity.Every };
        var all = _milestones.Of(subject, phrase["milestone"]!.Id);
        RequireSpans(phrase, [.. all.Zip(all.Skip(1), static (one, next) => next.At - one.At)],
            Tell(subject.Words, phrase["milestone"]!.Id, all));
    }

    /// <summary><c>at least 10 seconds lie between the end of the first Pod and the start of the second</c>.</summary>
    private void Gap(PhraseMatch phrase)
    {
        if (phrase["series"] is { } series)
        {
            var all = new Series(tools).Of(series);
            RequireSpans(phrase, [.. all.Zip(all.Skip(1), static (one, next) => next.At - one.At)], Tell(series.Text, series.Id, all));
            return;
        }

        var (one, other) = (At(phrase["happening"]!, null), At(phrase["other"]!, phrase["happening"]));
        RequireSpans(phrase, [(other - one).Duration()], string.Empty);
    }

    private TimeSpan At(PhraseMatch happening, PhraseMatch? before)
    {
        var noun = happening["noun"] ?? before?["noun"];
        var subject = happening["subject"] is { } said ? new SubjectReader(tools.Story).Read(said)
            : OfWorkload(happening, noun?["kind"]?.Id ?? noun?.Id ?? "Pod");
        var what = happening["milestone-noun"]!.Id;
        var found = _milestones.Of(subject with { Quantity = Quantity.Every }, happening["ordinal"] is null ? what : "created");
        if (happening["ordinal"] is { } nth)
        {
            // The n-th is the n-th that was created.
            var skipped = nth.Id is "last" ? found.Count - 1 : int.Parse(nth.Id, CultureInfo.InvariantCulture) - 1;
            found = [.. found.Skip(skipped).Take(1)];
            if (found.Count > 0 && what != "created")
            {
                found = _milestones.Of(new Subject { Words = happening.Text, Kind = subject.Kind, Names = [found[0].Name] }, what);
            }
        }

        return found.Count == 1 ? found[0].At
            : throw new StepFailureException($"Not a single moment: {happening.Text}\n{Tell(subject.Words, what, found)}");
    }

    /// <summary>The objects of a kind that the named workload, or the last one, owns.</summary>
    private Subject OfWorkload(PhraseMatch phrase, string kind)
    {
        var owner = phrase["owner"]?.Text;
        var workload = tools.Story.Workload;
        string[] last = workload is { } known ? [known.Name] : [];
        return new Subject
        {
            Words = phrase.Text, Kind = kind, OwnerKind = owner is null ? workload?.Kind : phrase["kind"]?.Id,
            Owners = owner is null ? last : [owner],
        };
    }

    private static void RequireSpans(PhraseMatch phrase, IReadOnlyList<TimeSpan> spans, string found)
    {
        var late = TimeSpan.FromSeconds(2);
        if (spans.Count == 0 || !spans.All(one => Spans.IsIn(phrase["span"]!, one, late)))
        {
            var told = spans.Select(static one => string.Create(CultureInfo.InvariantCulture, $"{one.TotalSeconds:0.#} s"));
            throw new StepFailureException($"Expected: {phrase.Text}\nThe times between them: {string.Join(", ", told)}\n{found}");
        }
    }

    private static string Tell(string words, string what, IReadOnlyList<Milestone> found) => found.Count == 0
        ? $"{words} ({what}): it has not happened"
        : string.Join("\n", found.Select(one => $"{one.Name} ({what}): {Milestone.Clock(one.At)}"));
}

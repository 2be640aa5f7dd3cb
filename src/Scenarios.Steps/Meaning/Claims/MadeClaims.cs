using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>Claims about how many objects were ever created, and about objects that were created again.</summary>
internal sealed class MadeClaims(StateClaims states, Story story)
{
    /// <summary>The annotation of a Job that a user started from a CronJob (kubectl create job --from).</summary>
    private const string ByHand = "cronjob.kubernetes.io/instantiate";

    private readonly SubjectReader _subjects = new(story);
    private readonly ClaimClock _clock = new(story);
    private readonly SubjectJudge _judge = new(story);

    /// <summary>The number was never above, or never below, a bound.</summary>
    public void CheckBound(PhraseMatch claim, bool isUpper)
    {
        // The claim covers the whole period in any case, with or without such a word.
        _ = claim.All("when", ["always", "never", "meanwhile", "since"]).Count();
        var number = Numbers.Of(claim["number"]!);
        var subject = _subjects.Read(claim["subject"]!) with
        {
            Quantity = isUpper ? Quantity.AtMost(number) : Quantity.AtLeast(number),
            LeavesTerminatingOut = true,
        };
        _clock.Check(claim.Text, new Timing(TimingMode.Always, null), isWait: false, view => _judge.Of(subject, Condition.There, view));
    }

    /// <summary>At no time was this number of them not ready.</summary>
    public void CheckUnready(PhraseMatch claim)
    {
        _ = claim["noun"]?["kind"];
        var number = Numbers.Of(claim["number"]!);
        var (kind, name) = story.WorkloadOrThrow;
        var subject = new Subject
        {
            Words = claim.Text, Kind = "Pod", OwnerKind = kind, Owners = [name],
            Quantity = new Quantity(0, number - 1, false, null, $"fewer than {number}"),
        };
        _clock.Check(claim.Text, new Timing(TimingMode.Always, null), isWait: false, view =>
            _judge.Of(subject, new Condition("not ready", static (item, at) =>
                !ObjectFacts.IsReady(item, at))
            { WithTerminating = false }, view));
    }

    /// <summary>The deleted object was replaced by one with the same name, or with another name.</summary>
    public void CheckRecreated(PhraseMatch claim, bool isWait)
    {
        var name = claim.TextOf("text");
        var subject = new Subject { Words = claim.Text, Kind = "Pod", Names = [name] };
        var isReady = claim.Says("Ready", "動");
        states.Run(claim, subject, null, new Condition("made anew", (item, view) => !story.WasThere(item)
            && (!isReady || ObjectFacts.IsReady(item, view))), isWait);
    }

    /// <summary>The stated number of new ones exists, and the name of the deleted one is gone.</summary>
    public void CheckNewNames(PhraseMatch claim, bool isWait)
    {
        var (kind, name) = claim["owner"]?.Text is { } owner ? (null, owner) : (story.Workload?.Kind, story.Workload?.Name ?? string.Empty);
        var subject = new Subject
        {
            Words = claim.Text, Kind = "Pod", OwnerKind = kind, Owners = [name], Qualities = ["new"],
            Quantity = Quantity.Of(claim["quantity"])
        };
        var gone = story.Remembered.GetValueOrDefault("deleted")?.Name;
        states.Run(claim, subject, null, new Condition("of another name", (item, _) => item.Name != gone
            && story.Before.Of("Pod").All(old => old.Name != item.Name)), isWait);
    }

    /// <summary>A number of objects was created, including those that were deleted since.</summary>
    public void CheckCreatedCount(PhraseMatch claim, bool isWait)
    {
        if (claim["object"] is { } named)
        {
            CheckCreated(claim, _subjects.ReadThing(claim, SubjectOf(named)), isWait);
            return;
        }

        // Count the runs of a CronJob by its Jobs.
        var cron = story.LastNamed("CronJob")
            ?? throw new StepFailureException($"\"{claim.Text}\": of which CronJob? No earlier step names one.");
        var runs = new Subject
        {
            Words = claim.Text, Kind = claim["noun"]?["kind"]?.Id ?? "Job", OwnerKind = "CronJob", Owners = [cron],
            Quantity = Quantity.Of(claim["quantity"]),
        };
        CheckCreated(claim, runs, isWait);
    }

    private Subject SubjectOf(PhraseMatch named) => new()
    {
        Words = named.Text,
        Kind = named["kind"]?.Id,
        Names = named["names"] is { } names ? [.. SubjectReader.NamesOf(names)]
            : story.LastNamed(named["kind"]?.Id ?? "Deployment") is { } last ? [last] : [],
    };

    /// <summary>No object of the named or last owner was created since the last block of Whens began.</summary>
    public void CheckNoMore(PhraseMatch claim)
    {
        var owner = claim["owner"]?.Text ?? story.Workload?.Name;
        if (owner is not null)
        {
            KnownNames.Require(owner, story);
        }

        CheckCreated(claim, new Subject
        {
            Words = claim.Text, Kind = claim["noun"]?["kind"]?.Id ?? "Pod", Quantity = Quantity.None, Owners = owner is null ? [] : [owner],
            OwnerKind = claim["kind"]?.Id,
        }, isWait: false, isMore: true);
    }

    /// <summary>Counts all objects ever created, including those that were deleted since.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="subject">The kind, owner and number.</param>
    /// <param name="isWait">Whether to wait until it holds.</param>
    /// <param name="isMore">Whether only objects since the last block of Whens count, in addition to earlier ones.</param>
    public void CheckCreated(PhraseMatch claim, Subject subject, bool isWait, bool isMore = false)
    {
        story.Meant = subject;
        var since = !isMore ? story.MadeSince
            : claim["kind"] is { Id: "CronJob" } && story.LastDeed is { } deed ? deed.Writes
            : (story.Block ?? throw new StepFailureException($"\"{claim.Text}\": more than when? No earlier When exists.")).Writes;
        var isBySelf = claim.All("afterthought").Any(static one =>
            one.Says("by itself", "on its own", "of its own accord", "automatically"));
        var timing = Timing.Of(claim);
        if (isMore && timing.Mode == TimingMode.Within && subject.Quantity.IsNone)
        {
            // None within a time: none at any instant of it.
            since = claim.Text.Contains(" next ", StringComparison.Ordinal) ? story.History.Count : since;
            timing = timing with { Mode = TimingMode.For };
        }

        _clock.Check(claim.Text, timing, isWait, view =>
        {
            var made = story.History.CreationsSince(since, subject.Kind)
                .Where(entry => !isBySelf || entry.Object.Annotations[ByHand] is null)
                .Where(entry => subject.Owners.Count == 0 ? !Story.IsClient(entry.Object)
                    : view.OwnersOf(entry.Object).Any(owner => subject.Owners.Contains(owner.Name, StringComparer.Ordinal)))
                .Select(static entry => entry.Object.Name).ToHashSet(StringComparer.Ordinal);
            return new Verdict(subject.Quantity.IsMet(made.Count, made.Count), () => $"{made.Count}: {string.Join(", ", made)}");
        }, isSteady: subject.Quantity.IsNone);
    }
}

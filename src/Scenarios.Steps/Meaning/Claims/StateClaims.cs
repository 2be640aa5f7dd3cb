using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>Claims about objects: which, how many, what state, and when.</summary>
internal sealed class StateClaims(Story story)
{
    internal static readonly string[] Negations = Timing.Denials;

    private readonly SubjectReader _subjects = new(story);
    private readonly ClaimClock _clock = new(story);
    private readonly SubjectJudge _judge = new(story);

    /// <summary><c>{subject} {condition}</c>.</summary>
    public void Check(PhraseMatch claim, bool isWait)
    {
        var subject = claim["subject"] is { } said ? _subjects.Read(said) : _subjects.Omitted(claim);
        foreach (var relation in claim.All("relation"))
        {
            subject = subject.With(relation);
        }

        foreach (var condition in claim.All("condition"))
        {
            Check(claim, subject, condition, isWait);
        }
    }

    /// <summary>The same for two subjects: <c>Pod "a" and the kube-proxy of that worker are not touched</c>.</summary>
    public void CheckTwo(PhraseMatch claim, bool isWait)
    {
        foreach (var part in (string[])["subject", "second"])
        {
            Check(claim, _subjects.Read(claim[part]!), claim["condition"]!, isWait);
        }
    }

    /// <summary>Claims that objects were created, created again, or left alone.</summary>
    public void CheckNew(PhraseMatch claim, string what)
    {
        var subject = _subjects.Read(claim["subject"]!);
        subject = what == "appear" && subject.Quantity == Quantity.Every ? subject with { Quantity = Quantity.Some } : subject;
        var condition = new VerbReader(story).Read(claim with { Id = what });
        Run(claim, subject, null, what == "intact" ? condition with { Kinds = [] } : condition, isWait: false);
    }

    /// <summary>Listings show one of these statuses.</summary>
    public void CheckListed(PhraseMatch claim, bool isWait) => Run(claim, _subjects.Read(claim["subject"]!), null,
        StateReader.HasStatus(claim.Text, [.. claim.All("words").Select(static word => word.Text)]), isWait);

    private void Check(PhraseMatch claim, Subject subject, PhraseMatch condition, bool isWait)
    {
        var adverb = (condition["be"] ?? condition["have"] ?? condition["mood"])?.Id;
        if (claim["where"] is { } place && (Negations.Contains(adverb) || claim["quantity"] is { Id: "none" }))
        {
            // "Not running on a node" means that none of those there is running.
            subject = SubjectReader.PodsOf(subject, story).With(place);
            adverb = claim["quantity"] is null ? "perfect" : adverb;
            subject = claim["quantity"] is null ? subject with { Quantity = Quantity.None } : subject;
        }

        if (claim["quantity"] is { Id: "none" } && condition["thing"] is { Id: "no-restarts" or "endpoints-none" })
        {
            // A condition that is itself a negation applies to all.
            Check(claim, subject with { Quantity = Quantity.Every }, null, condition, isWait);
            return;
        }

        if (condition["thing"] is { Id: "group" } things && Quantity.OfThings(claim, things) is { } owned)
        {
            CheckGroup(claim, subject, adverb, owned, isWait);
            return;
        }

        if (claim["quantity"] is { } counted)
        {
            // 「1つも…ない」 is a single negation, not a double one.
            subject = subject.Of(Quantity.Of(counted).OfTotal(subject.Quantity));
            adverb = subject.Quantity.IsNone && Negations.Contains(adverb) ? "perfect" : adverb;
        }
        else if (Negations.Contains(adverb) && subject.Quantity == Quantity.Every && IsOfNone(claim, condition))
        {
            // "New ones are not created" and "they do not run on a node" are about none of them, not about each.
            (subject, adverb) = (subject with { Quantity = Quantity.None }, null);
        }

        if (claim["where"]?.Says("だけ", "のみ") == true && subject.Quantity.IsBare)
        {
            // On those nodes alone: so many are all that there are.
            subject = subject with { Quantity = Quantity.Every.OfTotal(subject.Quantity) };
        }

        Check(claim, subject, adverb, condition, isWait);
    }

    private static bool IsOfNone(PhraseMatch claim, PhraseMatch condition) =>
        condition["verb"] is { Id: "created" or "appear" or "run-control" } || claim["relation"] is { Rule: "at-node" };

    /// <summary>Pods were created, and a condition holds for them: <c>新しいPodが1つだけ作られ、…になっている</c>.</summary>
    public void CheckMade(PhraseMatch claim, bool isWait)
    {
        var subject = _subjects.Read(claim["subject"]!).Of(Quantity.Of(claim["quantity"]));
        var condition = claim.All("condition").Last();
        Check(claim, subject, (condition["be"] ?? condition["mood"])?.Id, condition, isWait);
    }

    /// <summary>There are none.</summary>
    public void CheckNone(PhraseMatch claim, bool isWait)
    {
        var subject = _subjects.Read(claim["subject"]!) with { Quantity = Quantity.None with { Words = "no" } };
        Run(claim, subject, null, Condition.There with { WithTerminating = true }, isWait);
    }

    /// <summary><c>there are {subject}</c>.</summary>
    public void CheckThere(PhraseMatch claim, bool isWait)
    {
        var subject = _subjects.Read(claim["subject"]!);
        var adverb = (claim["be"] ?? claim["mood"])?.Id;
        subject = claim["quantity"] is { } counted ? subject.Of(Quantity.Of(counted)) : subject;
        foreach (var relation in claim.All("relation"))
        {
            subject = subject.With(relation);
        }

        subject = subject.Quantity == Quantity.Every ? subject with { Quantity = Quantity.Some } : subject;
        var condition = claim["state"] is { } state ? new StateReader(story).Read(state) : Condition.There;
        var withTerminating = (subject.Quantity.IsNone || subject.Quantity.Least == 0) && claim["state"] is null;
        Run(claim, subject, adverb, condition with { WithTerminating = condition.WithTerminating || withTerminating }, isWait);
    }

    /// <summary><c>at no time were {subject} {state}</c>.</summary>
    public void CheckInverted(PhraseMatch claim, bool isWait)
    {
        var subject = _subjects.Read(claim["subject"]!);
        Check(claim, subject, null, claim, isWait);
    }

    /// <summary>Waits until a condition holds for the objects of a phrase.</summary>
    public void Wait(PhraseMatch phrase, Condition condition)
    {
        var subject = _subjects.Read(phrase);
        _clock.Check(phrase.Text, Timing.Soon, isWait: true, view => _judge.Of(subject, condition, view));
    }

    internal void Check(PhraseMatch claim, Subject subject, string? adverb, PhraseMatch condition, bool isWait)
    {
        if (GroupClaims.Several(condition) is { Count: > 1 } several)
        {
            several.ForEach(one => Check(claim, subject, one["neither"] is null ? adverb : "not", one, isWait));
            return;
        }

        if (condition["thing"] is { Id: "group" } group)
        {
            CheckGroup(claim, subject, adverb, group, isWait);
            return;
        }

        if (condition["state"] is { Id: "without" } lack)
        {
            CheckGroup(claim, subject, Negations.Contains(adverb) ? null : "not", lack, isWait);
            return;
        }

        if (condition["verb"] is { } verb && GroupVerbs.Contains(verb.Id))
        {
            new GroupClaims(this, story).Check(claim, subject, adverb, verb, isWait);
            return;
        }

        if (condition["verb"] is { Id: "back-number" } counted)
        {
            CheckReplicas(claim, subject, adverb, counted, isWait);
            return;
        }

        if (condition["verb"] is { Id: "only-names" } only)
        {
            string[] names = [.. only.All("names").SelectMany(SubjectReader.NamesOf)];
            Run(claim, subject with { Quantity = Quantity.Every with { Total = names.Length, Least = names.Length } }, adverb,
                new Condition(only.Text, (item, _) => names.Contains(item.Name, StringComparer.Ordinal)) { IsSteady = true }, isWait);
            return;
        }

        if (condition["state"] is { } bound
            && (bound.Id is "exceed" or "drop" or "scaled-to" || new GroupClaims(this, story).IsMadeByJob(subject, bound, adverb)))
        {
            new GroupClaims(this, story).Check(claim, subject, adverb, bound, isWait);
            return;
        }

        if (condition["state"] is { Id: "number" } number)
        {
            Run(claim, subject with { Quantity = Quantity.Of(number["quantity"]) }, adverb, Condition.There, isWait);
            return;
        }

        var isOfContainer = claim["subject"]?.Says("container", "コンテナ") == true
            && (condition["state"] ?? condition["verb"])?.Id is "created" or "start";
        var so = isOfContainer ? new Condition(condition.Text, static (item, _) => ObjectFacts.HasBegun(item)) : ConditionOf(condition);
        Run(claim, subject, adverb, IsElsewhere(claim, adverb) is { } where ? so.And(where) : so, isWait);
    }

    /// <summary>The condition on where the objects of the claim are; null if none is stated, or if it is negated.</summary>
    private Condition? IsElsewhere(PhraseMatch claim, string? adverb) => claim["where"] is not { } place || Negations.Contains(adverb)
        || claim["quantity"] is { Id: "none" } ? null
        : place.Id == "elsewhere" ? new StateReader(story).Read(place with { Id = "other-node" })
        : StateReader.OnNodes(place.Text, [.. place.All("names").SelectMany(SubjectReader.NamesOf)]) with { Kinds = ["Pod"] };

    private static readonly string[] GroupVerbs =
    [
        "run-n", "create-n", "create-more", "keep-n", "back-to", "select", "start-new", "send-to", "drop", "exceed", "run-one-each",
        "run-every",
    ];

    private Condition ConditionOf(PhraseMatch condition)
    {
        if (condition["thing"] is { } thing)
        {
            return new ThingReader(story).Read(thing);
        }

        var states = new StateReader(story);
        if (condition["verb"] is { } verb)
        {
            var done = new VerbReader(story).Read(verb);
            return condition["also"] is { } where ? done.And(states.Read(where)) : done;
        }

        if (condition.All("neither").ToList() is [var one, var other])
        {
            return states.Read(one).Not().And(states.Read(other).Not()) with { IsIdentity = true };
        }

        if (condition["state"] is not { } state)
        {
            return Condition.There;
        }

        var read = states.Read(state);
        read = condition.All("or").Aggregate(read, (all, other) => all.Or(states.Read(other)));
        read = condition["rest"] is { } rest ? read.And(states.Read(rest)) : read;
        read = condition["also"] is { } also ? read.And(states.Read(also)) : read;
        return condition["neg"] is { } denied ? read.And(states.Read(denied).Not()) : read;
    }

    /// <summary>A workload has this number of ready Pods, and its spec has the same number.</summary>
    private void CheckReplicas(PhraseMatch claim, Subject holder, string? adverb, PhraseMatch counted, bool isWait)
    {
        var quantity = Quantity.Of(counted["quantity"]);
        var pods = new Subject
        {
            Words = claim.Text, Kind = "Pod", OwnerKind = holder.Kind, Owners = holder.Names,
            Namespace = holder.Namespace
        };
        Run(claim, pods with { Quantity = quantity, Qualities = ["ready"] }, adverb, Condition.There, isWait);
        Run(claim, pods with { Quantity = quantity }, adverb, Condition.There, isWait);
    }

    /// <summary><c>Deployment "web" has 6 ready Pods</c>.</summary>
    internal void CheckGroup(PhraseMatch claim, Subject holder, string? adverb, PhraseMatch group, bool isWait)
    {
        if (holder is { Kind: "Node", Names.Count: 0, Quantity.IsAll: true })
        {
            Workers(claim, holder).ForEach(node => CheckGroup(claim, holder with { Names = [node] }, adverb, group, isWait));
            return;
        }

        if (holder is
            {
                Kind: "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" or "Job", Names.Count: 0, Quantity.IsAll: true,
                Qualities.Count: 0
            } && Finder.Find(holder, story.History.Now, story, withTerminating: false) is { Count: > 0 } holders)
        {
            holders.ToList().ForEach(one => CheckGroup(claim, holder with { Names = [one.Name] }, adverb, group, isWait));
            return;
        }

        var subject = _subjects.ReadThing(group, holder);
        subject = group["quantity"] is null ? subject with { Quantity = Quantity.Some } : subject;
        if (Negations.Contains(adverb) && subject.Quantity is { Least: 1, Most: null, IsAll: false })
        {
            // "Does not have any" means none.
            (subject, adverb) = (subject with { Quantity = Quantity.None with { Words = "no" } }, null);
        }

        Run(claim, subject, adverb, Condition.There with { WithTerminating = subject.Quantity.IsNone }, isWait);
    }

    /// <summary>All nodes; only workers if these are stated.</summary>
    private List<string> Workers(PhraseMatch claim, Subject nodes) => [.. Finder.Find(nodes, story.History.Now, story,
        withTerminating: false)
        .Where(node => !claim["subject"]!.Says("worker") || !ObjectFacts.IsControlPlane(node))
        .Select(static node => node.Name)];

    /// <summary>The Pods that are pending now, whatever becomes of them: <c>the Pending Pod lands on "node-2"</c>.</summary>
    private Subject Fixed(Subject subject, Condition condition)
    {
        if (!subject.Quantity.IsAll || subject.Names.Count > 0 || ReferenceEquals(condition.Holds, Condition.There.Holds)
            || !(subject.Is("pending") || subject.Is("stuck")))
        {
            return subject;
        }

        var meant = Finder.Find(subject, story.History.Now, story, withTerminating: false);
        return meant.Count == 0 ? subject : subject with
        {
            Kind = meant[0].Kind,
            Names = [.. meant.Select(static item => item.Name)],
            Namespace = meant[0].Namespace,
            Owners = [],
            OwnerKind = null,
            Services = [],
            Qualities = [.. subject.Qualities.Where(static quality => quality is not ("pending" or "stuck"))],
        };
    }

    internal void Run(PhraseMatch claim, Subject subject, string? adverb, Condition condition, bool isWait)
    {
        if (subject.EachNodes is { Count: > 0 } nodes)
        {
            nodes.ToList().ForEach(node => Run(claim, subject with { EachNodes = [], Nodes = [node] }, adverb, condition, isWait));
            story.Meant = subject with { EachNodes = [], Nodes = nodes };
            return;
        }

        (subject, condition) = SinceMoment.Limit(claim, MeantPods.OfKind(condition.Narrow(subject), condition, story), condition, story);
        if (claim.All("when", ["not-terminating"]).Any())
        {
            subject = subject with { LeavesTerminatingOut = true };
        }

        var timing = Timing.Of(claim, adverb);
        var isOfAGroup = subject.Names.Count == 0 || claim.Says("delete", "remove", "削除");
        var isLeaving = subject.Is("terminating") || subject.Statuses.Contains("Terminating");
        if (condition.IsDeparture && !isLeaving && (subject.Quantity.IsNone || (isOfAGroup && Negations.Contains(adverb))))
        {
            // "None was deleted" is about those that were there before, whatever replaces them.
            (subject, adverb, condition) = (subject with { Quantity = Quantity.None }, null, condition.OfOneBefore());
        }

        subject = Fixed(subject, condition);
        if (timing.Mode == TimingMode.Never && !Negations.Contains(adverb) && !condition.IsDenial
            && Simultaneity.IsOfEach(claim, subject))
        {
            // "The Pods were never Pending": at all times, none was.
            (subject, timing) = (subject with { Quantity = Quantity.None with { Words = "no" } }, timing with { Mode = TimingMode.Always });
        }

        (story.Meant, story.IsMeantAsBefore) = (subject, Neighbours.AreAsBefore(claim, adverb));
        var isDeniedThroughout = Negations.Contains(adverb) && timing.Mode is TimingMode.ForSince && subject.Quantity == Quantity.Every;
        subject = isDeniedThroughout ? subject with { Quantity = Quantity.None } : subject;
        condition = Negations.Contains(adverb) && !isDeniedThroughout ? condition.Not() : condition;
        timing = StateTiming.Of(claim, timing, subject.Quantity, adverb, condition, isChanged: story.Change is not null);
        if (timing.Mode == TimingMode.Never && subject.Quantity is { IsBare: true, Least: > 0 } bare)
        {
            // "Two were never active at once": three would violate it as well.
            subject = subject with { Quantity = bare with { Most = null } };
        }

        condition = claim.All("afterthought", Afterthoughts.Ids).Aggregate(condition, (so, phrase) => so.And(Afterthoughts.Read(phrase,
            story)));
        (subject, condition, timing) = new MadeFromNow(story).Limit(claim, subject, adverb, condition, timing);

        var isSteady = (subject.Quantity.IsNone && (condition.IsDeniedLate || subject.Is("new")))
            || (condition.IsSteady && (subject.Quantity.IsAll || subject.Quantity.Most is > 0));
        _clock.Check(claim.Text, timing, isWait, view => _judge.Of(subject, condition, view), isSteady, claim);
        if (timing.Mode is not (TimingMode.Always or TimingMode.Never or TimingMode.Once))
        {
            ApartObjects.Note(subject, condition, story);
        }

        new Simultaneity(story).Require(claim, subject);
        RequireKnown(subject, condition);
    }

    /// <exception cref="StepFailureException">A name, status or label never existed, so that a denial would always hold.</exception>
    private void RequireKnown(Subject subject, Condition condition)
    {
        if (Finder.Find(subject with { Qualities = [] }, story.History.Now, story, withTerminating: true).Count == 0)
        {
            KnownNames.Require(subject, story);
        }

        condition.Names.ToList().ForEach(name => KnownNames.Require(name, story));
        foreach (var status in condition.Statuses.Concat(subject.Statuses))
        {
            KnownStatuses.Require(status, story);
        }
    }
}

using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>
/// Claims whose verb is about a number of objects: <c>runs 2 Pods</c>, <c>starts a new Pod</c>, <c>never drops below 3</c>.
/// </summary>
internal sealed class GroupClaims(StateClaims states, Story story)
{
    private readonly SubjectReader _subjects = new(story);
    private readonly ClaimClock _clock = new(story);

    /// <summary>Splits a claim that somebody has, or does not have, several things into a condition for each of them.</summary>
    public static List<PhraseMatch> Several(PhraseMatch condition)
    {
        var denied = condition["have"] is null ? condition.All("neither").Where(static one => one.Rule == "thing").ToList() : [];
        var things = denied.Count > 0 ? denied : condition["thing"] is { } thing ? [thing, .. condition.All("more")] : [];
        return [.. things.Select(one => condition with
        {
            Slots = denied.Count > 0 ? [one with { Name = "thing" }, one] : [one with { Name = "thing" }],
        })];
    }

    public void Check(PhraseMatch claim, Subject holder, string? adverb, PhraseMatch verb, bool isWait)
    {
        switch (verb.Id)
        {
            case "send-to":
                var target = _subjects.Read(verb["target"]!) with { Quantity = Quantity.Some };
                var service = holder.Names is [var one, ..] ? one : throw new StepFailureException(
                    $"\"{holder.Words}\" is not a named Service: write it as Service \"web\".");
                KnownNames.Require(service, story);
                states.Run(claim, target, adverb, new Condition(verb.Text, (item, view) => view.Of("Service").Any(sender =>
                    sender.Name == service
                        && sender.Namespace == item.Namespace
                        && ObjectFacts.EndpointsOf(sender, view).Any(endpoint => endpoint.Pod == item.Name)))
                { WithTerminating = true }, isWait);
                break;
            case "start-new":
                CheckStarted(claim, holder, adverb, verb, isWait);
                break;
            case "drop" or "exceed" when StateClaims.Negations.Contains(adverb):
                CheckNotBeyond(claim, holder, verb, isWait);
                break;
            case "drop":
                var least = Quantity.None
                    with
                { Most = Numbers.Of(verb["number"]!) - 1, Words = $"fewer than {Numbers.Of(verb["number"]!)}" };
                states.Run(claim, MeantPods.Counted(holder) with { Quantity = least }, adverb, Condition.There, isWait);
                break;
            case "exceed":
                var more = new Quantity(Numbers.Of(verb["number"]!) + 1, null, false, null, $"more than {Numbers.Of(verb["number"]!)}");
                states.Run(claim, MeantPods.Counted(holder) with { Quantity = more }, adverb, Condition.There, isWait);
                break;
            case "scaled-to":
                CheckScaled(claim, holder, adverb, verb, isWait);
                break;
            case "create-more":
                var further = _subjects.ReadThing(verb, holder) with
                {
                    Quantity = verb["none"] is null != StateClaims.Negations.Contains(adverb) ? Quantity.Some : Quantity.None,
                };
                new MadeClaims(states, story).CheckCreated(claim, further, isWait, isMore: true);
                break;
            case "create-n":
                new MadeClaims(states, story).CheckCreated(claim, Denied(_subjects.ReadThing(verb, holder), adverb), isWait);
                break;
            case "created":
                new MadeClaims(states, story).CheckCreated(claim, holder, isWait);
                break;
            case "run-every" or "run-one-each":
                var each = verb["number"] is { } said ? Numbers.Of(said) : 1;
                CheckEveryNode(claim, _subjects.ReadThing(verb, holder), each, adverb, isWait, verb);
                break;
            default:
                states.CheckGroup(claim, holder, adverb, verb, isWait);
                break;
        }
    }

    /// <summary>
    /// Whether the claim is about how many Pods a Job has made. If nothing was changed, that is all of them: a Job begins with its Given.
    /// </summary>
    public bool IsMadeByJob(Subject subject, PhraseMatch state, string? adverb) => state.Id == "created"
        && subject is { Kind: "Pod", Qualities.Count: 0, Quantity.IsNone: false } && story.Change is null
        && !StateClaims.Negations.Contains(adverb)
        && story.History.Now.Of("Job").Any(job => subject.Owners.Contains(job.Name, StringComparer.Ordinal));

    /// <summary>A number of new ones and, if stated, a total number.</summary>
    private void CheckStarted(PhraseMatch claim, Subject holder, string? adverb, PhraseMatch verb, bool isWait)
    {
        var made = _subjects.ReadThing(verb, holder)
            with
        { Qualities = ["new"], Quantity = verb["quantity"] is { } many ? Quantity.Of(many) : Quantity.Some };
        states.Run(claim, made, adverb, Condition.There, isWait);
        if (verb["back"] is { } back)
        {
            var kind = (verb["backn"]?["kind"] ?? verb["backn"])?.Id ?? made.Kind;
            var again = made with
            {
                Kind = kind,
                Qualities = [.. verb.All("backq").Select(quality => quality.Id)],
                Quantity = Quantity.Of(back),
            };
            states.Run(claim, again, adverb, Condition.There, isWait);
        }
    }

    /// <summary>Its spec has the number, and so has its state, unless the claim is about a whole period.</summary>
    private void CheckScaled(PhraseMatch claim, Subject holder, string? adverb, PhraseMatch state, bool isWait)
    {
        var quantity = state["beyond"] is { } beyond ? Quantity.AtLeast(Numbers.Of(beyond) + 1) : Quantity.Of(state["quantity"]);
        states.Run(claim, holder, adverb, new Condition(state.Text, (item, _) => ObjectFacts.Replicas(item) is var replicas
            && quantity.IsMet((int)replicas, (int)replicas))
        {
            Kinds = ["Deployment", "StatefulSet", "ReplicaSet"],
        }, isWait);
        var isOfNow = Timing.Of(claim, adverb).Mode is TimingMode.Soon or TimingMode.Within or TimingMode.Now;
        if (isOfNow && !StateClaims.Negations.Contains(adverb))
        {
            states.Run(claim, MeantPods.Counted(holder) with { Quantity = quantity }, adverb, Condition.There, isWait);
        }
    }

    /// <summary>"Has not created any" means none; "has not created three" means fewer than three.</summary>
    private static Subject Denied(Subject made, string? adverb) => !StateClaims.Negations.Contains(adverb) || made.Quantity.IsNone ? made
        : made with { Quantity = Quantity.AtMost(Math.Max(0, made.Quantity.Least - 1)) };

    /// <summary>The number does not exceed, or fall below, a bound: during the stated time, or at every instant since the change.</summary>
    private void CheckNotBeyond(PhraseMatch claim, Subject holder, PhraseMatch verb, bool isWait)
    {
        var number = Numbers.Of(verb["number"]!);
        var quantity = verb.Id == "exceed" ? Quantity.AtMost(number) : Quantity.AtLeast(number);
        var isTimed = Timing.Of(claim).Mode != TimingMode.Soon;
        states.Run(claim, MeantPods.Counted(holder) with { Quantity = quantity }, isTimed ? null : "always", Condition.There, isWait);
    }

    /// <summary>The stated number is ready on each worker.</summary>
    private void CheckEveryNode(PhraseMatch claim, Subject subject, int each, string? adverb, bool isWait, PhraseMatch verb)
    {
        var number = verb["of"] is { } of ? Numbers.Of(of) : (int?)null;
        var isOnAll = verb.Says("including", "even", "also");
        var isElsewhereToo = !verb.Says("control plane");
        story.Meant = subject with { Quantity = Quantity.Every };
        _clock.Check(claim.Text, Timing.Of(claim, adverb), isWait, view =>
        {
            var found = Finder.Find(subject, view, story, withTerminating: false).Where(item => ObjectFacts.IsReady(item, view))
                .CountBy(static item => item.TextAt("spec", "nodeName"), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
            var workers = (isOnAll ? view.Of("Node") : ObjectFacts.WorkersIn(view)).Select(static node => node.Name).ToList();
            var isSo = workers.Count > 0 && workers.TrueForAll(node => found.GetValueOrDefault(node) == each)
                && (number is null || workers.Count == number)
                && (isElsewhereToo || found.Keys.All(node => workers.Contains(node, StringComparer.Ordinal)));
            return new Verdict(isSo != StateClaims.Negations.Contains(adverb), () =>
                string.Join("\n", workers.Select(node => $"  {found.GetValueOrDefault(node)} on {node}")));
        });
    }
}

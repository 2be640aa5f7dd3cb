using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Deeds;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>Claims about recorded Events: their object, type, reason and message.</summary>
internal sealed class EventClaims(StoryTools tools)
{
    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("event-cause", Cause);
        claims.Add("event", phrase => Check(phrase, wanted: true));
        claims.Add("no-event", phrase => Check(phrase, wanted: false));
    }

    private void Check(PhraseMatch phrase, bool wanted)
    {
        var named = phrase["object"] is { } words ? InvolvedIn(words) : [];
        var involved = named.FindAll(static one => one.Kind != "Namespace");
        var namespaces = named.FindAll(static one => one.Kind == "Namespace").ConvertAll(static one => one.Name);
        namespaces.AddRange(phrase.All("ns").Select(static @namespace => @namespace.Text));
        var isOfObjects = phrase["object"] is not null && (named.Count == 0 || involved.Count > 0);
        var isOfEach = wanted && phrase["object"]?.Says("every", "each", "all", "both", "すべて", "全て", "全部", "それぞれ", "各") == true;
        bool IsThere()
        {
            var told = tools.Story.History.Now.Of("Event").Where(item => EventFacts.IsMeant(phrase, item)
                && (namespaces.Count == 0 || namespaces.Exists(name => item.Namespace == name || IsOf(item, "Namespace", name)))).ToList();
            // Pods of a workload may come only now.
            var now = phrase["object"] is { Id: "one" } one ? InvolvedIn(one) : involved;
            bool IsTold((string? Kind, string Name) one) => told.Exists(item => IsOf(item, one.Kind, one.Name));
            return !isOfObjects ? told.Count > 0 : isOfEach ? now.Count > 0 && now.TrueForAll(IsTold) : now.Exists(IsTold);
        }

        namespaces.ForEach(name => KnownNames.Require(name, tools.Story));
        involved.ForEach(one => KnownNames.Require(one.Name, tools.Story));
        if (!wanted && (phrase.Says("reason", "理由") || KnownReasons.IsReason(phrase.TextOf("text"))))
        {
            KnownReasons.Require(phrase.TextOf("text"), tools.Story);
        }

        var isThere = Await(phrase, IsThere, wanted);
        if (isThere != wanted)
        {
            var events = tools.Story.History.Now.Of("Event").Where(item => !item.Namespace.StartsWith("kube-", StringComparison.Ordinal))
                .Select(static item => $"  {item.TextAt("type")} of {item.TextAt("involvedObject", "kind")} {item.TextAt("involvedObject",
                    "name")}: {item.TextAt("reason")}: {item.TextAt("message")}");
            throw new StepFailureException($"Expected: {phrase.Text}\nThe Events are:\n{string.Join("\n", events.TakeLast(20))}");
        }
    }

    /// <summary>An Event gives this cause, for the stated number of nodes if any: <c>3 nodes have insufficient memory</c>.</summary>
    private void Cause(PhraseMatch phrase)
    {
        var cause = phrase["known-cause"]!.Id;
        var words = phrase["number"] is { } number ? $"{Numbers.Of(number)} {cause}" : cause;
        var involved = phrase["object"] is { } named ? InvolvedIn(named) : [];
        bool IsThere() => tools.Story.History.Now.Of("Event").Any(item => item.TextAt("message").Contains(words, StringComparison.Ordinal)
            && (involved.Count == 0 || involved.Exists(one => IsOf(item, one.Kind, one.Name))));
        if (!Await(phrase, IsThere, wanted: true))
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nThe messages of the Events are:\n"
                + string.Join("\n", tools.Story.History.Now.Of("Event").Select(static item => $"  {item.TextAt("message")}").TakeLast(20)));
        }
    }

    /// <summary>An expected Event may take time. An unexpected one is looked for now, or over the stated time.</summary>
    private bool Await(PhraseMatch phrase, Func<bool> isThere, bool wanted)
    {
        var timing = Timing.Of(phrase);
        var story = tools.Story;
        var until = timing switch
        {
            { Mode: TimingMode.For, Span: { } span } when !wanted => story.Now + span,
            { Mode: TimingMode.Always } when wanted => throw new StepFailureException(
                $"\"{phrase.Text}\": an Event is recorded at one moment and is there from then on. Leave the time out."),
            { Mode: TimingMode.Always or TimingMode.Never or TimingMode.Once } => story.Now,
            _ => LookTime.Until(phrase, story, isNow: !wanted),
        };
        return isThere() || (until > story.Now && story.Cluster.Simulation.RunUntil(isThere, until - story.Now));
    }

    /// <summary>The kind is null if only a name is given: then it is any object of that name, and the objects that it created.</summary>
    private List<(string? Kind, string Name)> InvolvedIn(PhraseMatch named)
    {
        if (named.Id == "it" && tools.Story.Subject is { Names.Count: 0 } subject)
        {
            var now = tools.Story.History.Now;
            var found = Finder.Find(subject with { Quantity = Quantity.Every }, now, tools.Story, withTerminating: true);
            return found.Count == 0 ? throw new StepFailureException($"No such object exists: {subject.Words}")
                : [.. found.Select(static item => ((string?)item.Kind, item.Name))];
        }

        if (named.Id == "one" && named["kind"]?.Id == "Pod" && named["owner"] is { } owner)
        {
            // Any of them, also of those that are gone.
            var view = tools.Story.History.Now;
            return [.. tools.Story.History.CreationsSince(0, "Pod").Select(static entry => entry.Object)
                .Where(pod => Belonging.IsOf(pod, view, named["owner-kind"]?.Id, owner.Text))
                .Select(static pod => ((string?)pod.Kind, pod.Name))];
        }

        var isKindSaid = named.Id != "named" || named["kind"] is not null;
        return [.. Target.AllOf(named, tools.Story).Select(target => (isKindSaid ? target.Kind : null, target.Name))];
    }

    private static bool IsOf(ApiObject item, string? kind, string name)
    {
        var involved = item.TextAt("involvedObject", "name");
        var isPart = kind is null or "Pod" && involved.StartsWith(name + "-", StringComparison.Ordinal);
        return (involved == name || isPart) && (kind is null || item.TextAt("involvedObject", "kind") == kind);
    }
}

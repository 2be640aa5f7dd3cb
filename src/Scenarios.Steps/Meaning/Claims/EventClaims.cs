using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Deeds;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>Which Events are recorded: of whom, of what type, why, and what they say.</summary>
internal sealed class EventClaims(StoryTools tools)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("event", phrase => Check(phrase, wanted: true));
        claims.Add("no-event", phrase => Check(phrase, wanted: false));
    }

    private void Check(PhraseMatch phrase, bool wanted)
    {
        var involved = phrase["object"] is { } named ? InvolvedIn(named) : [];
        bool IsThere() => tools.Story.History.Now.Of("Event").Any(item => IsMeant(phrase, item)
            && (involved.Count == 0 || involved.Exists(one => IsOf(item, one.Kind, one.Name))));
        involved.ForEach(one => KnownNames.Require(one.Name, tools.Story));
        var isThere = IsThere() || (wanted && tools.Story.Cluster.Simulation.RunUntil(IsThere, Soon));
        if (isThere != wanted)
        {
            var events = tools.Story.History.Now.Of("Event").Where(item => !item.Namespace.StartsWith("kube-", StringComparison.Ordinal))
                .Select(static item => $"  {item.TextAt("type")} of {item.TextAt("involvedObject", "kind")} {item.TextAt("involvedObject",
                    "name")}: {item.TextAt("reason")}: {item.TextAt("message")}");
            throw new StepFailureException($"Expected: {phrase.Text}\nThe Events are:\n{string.Join("\n", events.TakeLast(20))}");
        }
    }

    private static bool IsMeant(PhraseMatch phrase, ApiObject item)
    {
        var text = phrase.TextOf("text");
        var saying = phrase["saying"]?.TextOf("text") ?? phrase["reason"]?.Text ?? phrase["message"]?.Text ?? string.Empty;
        return (phrase["type"] is not { } type || item.TextAt("type") == type.Id)
            && (item.TextAt("reason") == text || item.TextAt("type") == text
                || item.TextAt("message").Contains(text, StringComparison.Ordinal))
            && (item.TextAt("message").Contains(saying, StringComparison.Ordinal) || item.TextAt("reason") == saying);
    }

    /// <summary>The kind is null where only a name is said: then it is any of that name, and who was made by it.</summary>
    private List<(string? Kind, string Name)> InvolvedIn(PhraseMatch named)
    {
        if (named.Id == "it" && tools.Story.Subject is { Names.Count: 0 } subject)
        {
            var now = tools.Story.History.Now;
            var found = Finder.Find(subject with { Quantity = Quantity.Every }, now, tools.Story, withTerminating: true);
            return found.Count == 0 ? throw new StepFailureException($"There is none: {subject.Words}")
                : [.. found.Select(static item => ((string?)item.Kind, item.Name))];
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

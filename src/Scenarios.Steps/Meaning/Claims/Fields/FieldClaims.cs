using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims.Fields;

/// <summary>Claims about the value of an object's field, and whether it changed.</summary>
internal sealed class FieldClaims(StoryTools tools)
{
    /// <summary>Fields of Pods. For a workload, they are those of its Pods.</summary>
    private static readonly string[] OfPods = ["restarts", "node", "qos", "shown-status"];

    /// <summary>Transient fields. A status counts as soon as it is seen; other fields are read when the change has taken effect.</summary>
    private static readonly string[] Passing = ["status", "shown-status", "restarts", "node", "reason"];

    private readonly ClaimClock _clock = new(tools.Story);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("field", Field);
        claims.Add("field-same", phrase => FieldIsSame(phrase, wanted: true));
        claims.Add("field-other", phrase => FieldIsSame(phrase, wanted: false));
    }

    /// <summary>The objects with the field at an instant: the named ones, or the last ones.</summary>
    private List<ApiObject> HoldersOf(PhraseMatch phrase, ClusterView view)
    {
        List<ApiObject> found;
        if (phrase["subject"] is { } said)
        {
            var meant = new SubjectReader(tools.Story).Read(said);
            found = [.. Finder.Find(meant with { Quantity = Quantity.Every }, view, tools.Story, withTerminating: true)];
        }
        else if (phrase["object"] is { Id: not "it" } named)
        {
            found = [.. Target.AllOf(named, tools.Story).Select(target => view.Find(target.Kind, target.Namespace,
                target.Name)).OfType<ApiObject>()];
        }
        else
        {
            var subject = tools.Story.Subject ?? (tools.Story.Last is { } last ? new Subject
            {
                Words = phrase.Text, Kind = last.Kind,
                Names = [last.Name]
            }
                : throw new StepFailureException($"\"{phrase.Text}\": no earlier step names the object."));
            found = [.. Finder.Find(subject with { Quantity = Quantity.Every }, view, tools.Story, withTerminating: true)];
        }

        var isOfPods = OfPods.Contains(phrase["field"]?.Id, StringComparer.Ordinal);
        if (isOfPods
            && phrase["object"] is { Id: not "it" }
            && found is [{ Kind: "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" or "Job" } holder, ..])
        {
            throw new StepFailureException($"A {holder.Kind} has no {phrase["field"]!.Text}: claim it of a Pod.");
        }

        return OfPods.Contains(phrase["field"]?.Id, StringComparer.Ordinal)
            && found is [{ Kind: "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" or "Job" }, ..]
            ? [.. view.Of("Pod").Where(pod => view.OwnersOf(pod).Any(owner => found.Exists(one => one.Uid == owner.Uid)))]
            : found;
    }

    private void Field(PhraseMatch phrase)
    {
        var field = phrase["field"]!;
        var expected = phrase.All("value").Select(FieldReader.Expected).ToList();
        var quantity = phrase["quantity"] is { } said ? Quantity.Of(said)
            : phrase["number"] is { } plain ? Quantity.Exactly(Numbers.Of(plain)) : null;
        var adverb = (phrase["be"] ?? phrase["mood"])?.Id;
        var isNot = adverb is "not" or "no-longer" or "not-yet";
        bool IsSo(ApiObject item, ClusterView view) => FieldReader.ValuesOf(item, field, view, tools.Story).ToList() is var values
            && (quantity is not null && expected.Count == 0
            ? values is [var only] && int.TryParse(only, out var number) && IsMet(quantity, number)
            : values.Exists(value => expected.Exists(one => FieldReader.AreEqual(value, one)))
                // A reason is often a part of a condition's or an Event's message: "Insufficient cpu".
                || (field.Id == "reason" && expected.Exists(text => ObjectFacts.Says(item, text, view))));
        var timing = Timing.Of(phrase, adverb);

        // A negated claim is checked now: it must not become true by waiting.
        timing = timing.Mode == TimingMode.Soon && (adverb is "not" || phrase.Says("のまま")) ? timing with { Mode = TimingMode.Now } : timing;
        timing = timing with { IsMomentary = timing.Mode == TimingMode.Now && UnfinishedChanges.IsUnaware(phrase) };
        bool IsKnown(ApiObject item) => field.Id != "env" || ContainerVariables.AreKnown(item);
        _clock.Check(phrase.Text, timing, isWait: false, view =>
        {
            var holders = HoldersOf(phrase, view);
            var isMet = holders.Count > 0 && holders.TrueForAll(item => IsKnown(item) && IsSo(item, view) != isNot);
            return new Verdict(isMet, () => holders.Count == 0 ? "gone"
                : string.Join("\n", holders.Select(item => Tell(item, field, view))))
            {
                About = () => holders,
                Meant = () => holders,
            };
        }, isSteady: !isNot && !Passing.Contains(field.Id, StringComparer.Ordinal));
    }

    private static bool IsMet(Quantity quantity, int number) =>
        (quantity.IsAll ? quantity.Total == number : number >= quantity.Least) && (quantity.Most is not { } most || number <= most);

    /// <summary>The field had its old value at every instant since the change; or, if negated, has another value in the end.</summary>
    private void FieldIsSame(PhraseMatch phrase, bool wanted)
    {
        var then = tools.Story.Before;
        var fields = phrase.All("field").ToList();
        var before = HoldersOf(phrase, then);
        var unset = fields.Find(field => before.Exists(item => Said(item, field, then).Length == 0));
        if (before.Count == 0 || unset is not null)
        {
            throw new StepFailureException(unset is null ? $"\"{phrase.Text}\": none was there before."
                : $"\"{phrase.Text}\": a {before[0].Kind} has no {unset.Text}.");
        }

        var timing = Timing.Of(phrase, phrase["be"]?.Id);
        var usual = tools.Story.Change is null ? TimingMode.Now : TimingMode.Always;
        timing = timing.Mode == TimingMode.Soon && wanted ? timing with { Mode = usual } : timing;
        _clock.Check(phrase.Text, timing, isWait: false, view =>
        {
            var now = before.ConvertAll(item => (Was: item, Is: view.Find(item.Kind, item.Namespace, item.Name)));
            return new Verdict(now.TrueForAll(pair => pair.Is is not null
                && fields.TrueForAll(field => (Said(pair.Was, field, then) == Said(pair.Is, field, view)) == wanted)),
                    () => string.Join("\n",
                now.Select(pair =>
                    $"  {pair.Was.Name}: it was {string.Join(", ", fields.Select(field => Said(pair.Was, field, then)))} and is "
                    + (pair.Is is null ? "gone" : string.Join(", ", fields.Select(field => Said(pair.Is, field, view)))))));
        });
    }

    private string Tell(ApiObject item, PhraseMatch field, ClusterView view)
    {
        var said = Said(item, field, view);
        return $"  the {field.Text} of {item.Kind} \"{item.Name}\" is {(said.Length == 0 ? "not set" : said)}";
    }

    private string Said(ApiObject item, PhraseMatch field, ClusterView view) => string.Join(" or ", FieldReader.ValuesOf(item,
        field, view, tools.Story));
}

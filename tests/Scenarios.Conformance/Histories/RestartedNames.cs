using Scenarios.Conformance.Recordings;

namespace Scenarios.Conformance.Histories;

/// <summary>
/// <c>kubectl rollout restart</c> writes the time into a template, so the hashes of what follows are random. Names of ReplicaSets and
/// revisions that only one side has are paired in the order in which they were seen.
/// </summary>
internal static class RestartedNames
{
    private static readonly string[] Kinds = ["replicasets.apps", "controllerrevisions.apps"];

    /// <summary>Our changes, with the recorded names.</summary>
    public static IReadOnlyList<RecordedChange> AsRecorded(IReadOnlyList<RecordedChange> recorded, IReadOnlyList<RecordedChange> ours)
    {
        var theirs = NamesIn(recorded);
        var mine = NamesIn(ours);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in mine.Except(theirs, StringComparer.Ordinal).GroupBy(OwnerOf, StringComparer.Ordinal))
        {
            var open = theirs.Except(mine, StringComparer.Ordinal).Where(name => OwnerOf(name) == group.Key);
            foreach (var (name, other) in group.Zip(open))
            {
                names.Add(name, other);
            }
        }

        return names.Count == 0 ? ours : [.. ours.Select(change => change with { Object = (ObjectValue)Renamed(change.Object, names) })];
    }

    private static List<string> NamesIn(IReadOnlyList<RecordedChange> changes) =>
        [.. changes.Where(change => Kinds.Contains(change.Kind, StringComparer.Ordinal))
            .Select(change => change.Object.Text("name"))
            .Distinct(StringComparer.Ordinal)];

    private static string OwnerOf(string name) => name[..Math.Max(0, name.LastIndexOf('-'))];

    private static Value Renamed(Value value, Dictionary<string, string> names) => value switch
    {
        ObjectValue fields =>
            fields.ToFields()
                .Aggregate(new ObjectBuilder(), (built, field) => built.Add(field.Key, Renamed(field.Value, names)))
                .ToObject(),
        ListValue list => ListValue.Of([.. list.Select(item => Renamed(item, names))]),
        StringValue text =>
            new StringValue(names.Aggregate(text.Text, (known, pair) => known.Replace(pair.Key, pair.Value, StringComparison.Ordinal))),
        _ => value,
    };
}

using Scenarios.Api.Validation;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Metadata;

/// <summary><c>kubectl label</c> (kubectl, pkg/cmd/label/label.go).</summary>
internal sealed class LabelCommand : MetadataCommand
{
    public override string Name => "label";

    public override string Usage => "[--overwrite] (-f FILENAME | TYPE NAME) KEY_1=VAL_1 ... KEY_N=VAL_N [--resource-version=version]";

    public override string Summary => "Update the labels on a resource";

    protected override string Noun => "label";

    protected override MetadataPairs Parse(IReadOnlyList<string> pairs)
    {
        var set = new List<KeyValuePair<string, string>>();
        var remove = new List<string>();
        foreach (var pair in pairs)
        {
            var parts = pair.Split('=');
            if (parts.Length == 1)
            {
                remove.Add(pair.EndsWith('-') ? pair[..^1] : throw new CommandFailedException($"unknown label spec: {pair}"));
                continue;
            }

            if (parts.Length > 2)
            {
                throw new CommandFailedException($"invalid label spec: {pair}");
            }

            var faults = NameRules.LabelValue(parts[1]);
            set.Add(faults.Count > 0
                ? throw new CommandFailedException($"invalid label value: {GoText.Quote(pair)}: {string.Join(';', faults)}")
                : new(parts[0], parts[1]));
        }

        return set.Exists(pair => remove.Contains(pair.Key))
            ? throw new CommandFailedException("can not both modify and remove a label in the same command")
            : new MetadataPairs(set, remove);
    }

    protected override void RefuseOverwriting(ObjectValue before, MetadataPairs pairs)
    {
        var errors = pairs.Set
            .Where(pair => before[pair.Key] is StringValue { Text: var text } && text != pair.Value)
            .Select(pair => new CommandFailedException(
                $"'{pair.Key}' already has a value ({((StringValue)before[pair.Key]!).Text}), and --overwrite is false"))
            .ToList();
        if (errors.Count > 0)
        {
            throw CommandFailedException.Aggregate(errors);
        }
    }

    // kubectl compares the lengths of the two objects as JSON: if it has become shorter, something was removed.
    protected override string DoneText(ApiObject before, ApiObject after, bool overwrites)
    {
        if (before.Labels.Equals(after.Labels))
        {
            return "not labeled";
        }

        return !overwrites && after.Labels.ToString().Length < before.Labels.ToString().Length ? "unlabeled" : "labeled";
    }
}

using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Results;

namespace Scenarios.Kubectl.Metadata;

/// <summary><c>kubectl annotate</c> (kubectl, pkg/cmd/annotate/annotate.go).</summary>
internal sealed class AnnotateCommand : MetadataCommand
{
    public override string Name => "annotate";

    public override string Usage => "[--overwrite] (-f FILENAME | TYPE NAME) KEY_1=VAL_1 ... KEY_N=VAL_N [--resource-version=version]";

    public override string Summary => "Update the annotations on a resource";

    protected override string Noun => "annotation";

    protected override MetadataPairs Parse(IReadOnlyList<string> pairs)
    {
        var set = new List<KeyValuePair<string, string>>();
        var remove = new List<string>();
        foreach (var pair in pairs)
        {
            var equals = pair.IndexOf('=');
            if (equals > 0)
            {
                set.Add(new(pair[..equals], pair[(equals + 1)..]));
            }
            else
            {
                remove.Add(pair[..^1]);
            }
        }

        var both = set.Where(pair => remove.Contains(pair.Key)).Select(pair => pair.Key).ToList();
        return both.Count == 0
            ? new MetadataPairs(set, remove)
            : throw new CommandFailedException(
                $"can not both modify and remove the following annotation(s) in the same command: {string.Join(", ", both)}");
    }

    protected override void RefuseOverwriting(ObjectValue before, MetadataPairs pairs)
    {
        var taken = pairs.Set
            .Where(pair => pair.Key != ChangeCause.Annotation && before[pair.Key] is StringValue { Text: var text } && text != pair.Value)
            .Select(pair => $"'{pair.Key}' already has a value ({((StringValue)before[pair.Key]!).Text})")
            .ToList();
        if (taken.Count > 0)
        {
            throw new CommandFailedException(
                $"--overwrite is false but found the following declared annotation(s): {string.Join("; ", taken)}");
        }
    }

    protected override string DoneText(ApiObject before, ApiObject after, bool overwrites) => "annotated";
}

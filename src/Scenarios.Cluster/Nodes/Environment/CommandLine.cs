using Scenarios.Cluster.Images;
using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Nodes.Environment;

/// <summary>
/// The command line that a container runs, as words and as one text. Immutable. Containers of one image, and those whose specs share their
/// command, share it.
/// </summary>
internal sealed class CommandLine(string[] words)
{
    private static readonly Recent<ListValue, CommandLine> Written =
        new(256, static list => new CommandLine(new TextList(list).ToArray()), ReferenceEqualityComparer.Instance);

    private static readonly Recent<ImageEntry, CommandLine> OfImages =
        new(64, static image => new CommandLine([.. image.Entrypoint, .. image.Command]), ReferenceEqualityComparer.Instance);

    private readonly bool _hasVariables = Array.Exists(words, static word => word.Contains('$'));

    public IReadOnlyList<string> Words => words;

    /// <summary>The words after the first.</summary>
    public IReadOnlyList<string> Arguments => field ??= words.Length == 1 ? [] : words[1..];

    public string Text => field ??= string.Join(' ', words);

    /// <summary>The spec's command line, or the image's when the spec has none.</summary>
    public static CommandLine Of(ContainerSpec spec, ImageEntry entry, IReadOnlyDictionary<string, string> variables)
    {
        var line = Of(spec, entry);
        return line._hasVariables ? new CommandLine([.. line.Words.Select(word => Expansion.Expand(word, variables))]) : line;
    }

    private static CommandLine Of(ContainerSpec spec, ImageEntry entry)
    {
        var (command, arguments) = (spec.Fields.Command, spec.Fields.Args);
        if (arguments.Count > 0)
        {
            return new CommandLine([.. command.Count > 0 ? command.ToArray() : entry.Entrypoint, .. arguments.ToArray()]);
        }

        return command.Count > 0 ? Written.Of(command.Items) : OfImages.Of(entry);
    }
}

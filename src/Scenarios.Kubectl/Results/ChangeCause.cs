using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Flags;

namespace Scenarios.Kubectl.Results;

/// <summary>
/// The annotation that <c>--record</c> writes: the command with its arguments, then its flags as typed (cli-runtime,
/// pkg/genericclioptions/record_flags.go; deprecated, but still present in 1.33).
/// </summary>
internal static class ChangeCause
{
    public const string Annotation = "kubernetes.io/change-cause";

    public static FlagSet AddRecord(this FlagSet flags) =>
        flags.Boolean("record").Deprecate("record", "--record will be removed in the future");

    /// <summary>Returns the object with the annotation if <c>--record</c> is given.</summary>
    public static ApiObject Record(CommandCall call, ApiObject item) =>
        call.Flags.Boolean("record")
            ? item.With(item.Meta with { Annotations = item.Meta.Annotations.With(Annotation, Text(call)) })
            : item;

    private static string Text(CommandCall call)
    {
        var words = new List<string>();
        var flags = new List<string>();
        var arguments = call.Context.Arguments;
        for (var index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            if (argument == "--")
            {
                words.AddRange(arguments.Skip(index + 1));
                break;
            }

            if (argument.Length < 2 || argument[0] != '-')
            {
                words.Add(argument);
                continue;
            }

            var next = index + 1 < arguments.Count ? arguments[index + 1] : string.Empty;
            var usesNext = argument[1] == '-'
                ? AddLong(argument[2..], next, call.Node.Flags, flags)
                : AddShort(argument[1..], next, call.Node.Flags, flags);
            index += usesNext ? 1 : 0;
        }

        return string.Join(' ', (IEnumerable<string>)["kubectl", .. words, .. flags]);
    }

    private static bool AddLong(string body, string next, FlagSet known, List<string> flags)
    {
        var equals = body.IndexOf('=');
        if (equals >= 0)
        {
            flags.Add($"--{body}");
            return false;
        }

        var bare = known.Find(body)?.ValueWhenBare;
        flags.Add($"--{body}={bare ?? next}");
        return bare is null;
    }

    private static bool AddShort(string letters, string next, FlagSet known, List<string> flags)
    {
        for (; letters.Length > 0; letters = letters[1..])
        {
            var flag = known.Find(letters[0])!;
            var rest = letters[1..];
            if (flag.ValueWhenBare is { } bare && !rest.StartsWith('='))
            {
                flags.Add($"--{flag.Name}={bare}");
                continue;
            }

            flags.Add($"--{flag.Name}={(rest.Length > 0 ? rest.TrimStart('=') : next)}");
            return rest.Length == 0;
        }

        return false;
    }
}

using System.Globalization;
using System.Text;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Config.Files;

namespace Scenarios.Kubectl.Config;

/// <summary>
/// A path such as <c>clusters.here.server</c>, as <c>kubectl config set</c> reads it. Names may contain dots; a name ends at the first
/// known field (kubectl, pkg/cmd/config/navigation_step_parser.go and set.go).
/// </summary>
/// <param name="List">The first word.</param>
/// <param name="Entry">The name of an entry; empty for a whole list, or if the first word is not a list.</param>
/// <param name="Field">The field of the entry; empty for the whole entry.</param>
internal sealed record ConfigProperty(string Path, string List, string Entry, string Field)
{
    private static readonly string[] Lists = [ConfigFile.Clusters, ConfigFile.Contexts, ConfigFile.Users];
    private static readonly string[] Texts = ["kind", "apiVersion", ConfigFile.CurrentContextField];
    private static readonly string[] Flags = ["insecure-skip-tls-verify", "disable-compression", "colors"];

    /// <exception cref="CommandFailedException">There is no such property.</exception>
    public static ConfigProperty Parse(string path)
    {
        var parts = path.Split('.');
        var list = parts[0];
        if (list == "extensions" || parts.Contains("extensions"))
        {
            throw CommandFailedException.NotSimulated("extensions of a kubeconfig");
        }

        if (list == "preferences")
        {
            return parts.Length == 1 || parts[1] == "colors"
                ? Whole(path, new ConfigProperty(path, list, string.Empty, parts.Length == 1 ? string.Empty : parts[1]), parts.Length > 2)
                : throw new CommandFailedException($"unable to parse {path} after [{{preferences 0x21a6060}}] at api.Preferences");
        }

        if (!Lists.Contains(list))
        {
            return Texts.Contains(list)
                ? Whole(path, new ConfigProperty(path, list, string.Empty, string.Empty), parts.Length > 1)
                : throw new CommandFailedException($"unable to parse {path} after [] at api.Config");
        }

        var known = ConfigShape.Properties(list).ToHashSet(StringComparer.Ordinal);
        var field = Array.FindIndex(parts, Math.Min(2, parts.Length), known.Contains);
        var name = string.Join('.', field < 0 ? parts[1..] : parts[1..field]);
        var property = new ConfigProperty(path, list, name, field < 0 ? string.Empty : parts[field]);
        return Whole(path, property, field >= 0 && field < parts.Length - 1);
    }

    /// <summary>Returns the file with the property set.</summary>
    /// <param name="isRaw">Whether data is passed unencoded, not as base64.</param>
    /// <exception cref="CommandFailedException">The value is invalid, or the path names a whole list or entry, which cannot be
    /// set.</exception>
    public ConfigFile Set(ConfigFile file, string text, bool isRaw)
    {
        if (Texts.Contains(List))
        {
            return List == ConfigFile.CurrentContextField ? file.WithCurrentContext(text) : file;
        }

        if (List == "preferences")
        {
            return Field.Length > 0
                ? file with { Tree = file.Tree.WithPath(["preferences", Field], BooleanOf(text)) }
                : throw CommandFailedException.NotSimulated("preferences as a whole");
        }

        if (Field.Length == 0)
        {
            // Go prints the memory addresses of its entries.
            var entries = file.Names(List).Select(static (name, index) => $"{name}:0x{0xc000480000 + (index * 256):x}");
            throw new CommandFailedException($"can't set a map to a value: map[{string.Join(' ', entries)}]");
        }

        Value value = Field switch
        {
            "act-as-groups" => throw new CommandFailedException("unrecognized slice type. string"),
            "act-as-user-extra" => throw new CommandFailedException("can't set a map to a value: map[]"),
            "auth-provider" or "exec" => throw CommandFailedException.NotSimulated($"{Field} as a whole"),
            _ when Flags.Contains(Field) => BooleanOf(text),
            _ when Field.EndsWith("-data", StringComparison.Ordinal) => new StringValue(Data(text, isRaw)),
            _ => new StringValue(text),
        };
        var entry = file.Find(List, Entry) ?? ObjectValue.Empty;
        return file.With(List, Entry, entry.With(ConfigShape.FieldOf(Field), value));
    }

    /// <summary>Returns the file without the property.</summary>
    /// <exception cref="CommandFailedException">The field's entry does not exist.</exception>
    public ConfigFile Unset(ConfigFile file)
    {
        if (Texts.Contains(List))
        {
            return List == ConfigFile.CurrentContextField ? file.WithCurrentContext(string.Empty) : file;
        }

        if (!Lists.Contains(List) || Entry.Length == 0)
        {
            return file with
            {
                Tree = Field.Length == 0 ? file.Tree.Without(List) : file.Tree.WithoutPath([List, Field]),
            };
        }

        return Field.Length == 0 ? file.Without(List, Entry)
            : file.Find(List, Entry) is { } entry ? file.With(List, Entry, entry.Without(ConfigShape.FieldOf(Field)))
            : throw new CommandFailedException($"current map key `{Entry}` is invalid");
    }

    private static ConfigProperty Whole(string path, ConfigProperty property, bool hasMore) => hasMore
        ? throw new CommandFailedException($"unable to parse one or more field values of {path}")
        : property;

    // Go's strconv.ParseBool.
    private static BooleanValue BooleanOf(string text) => text switch
    {
        "1" or "t" or "T" or "TRUE" or "true" or "True" => BooleanValue.True,
        "0" or "f" or "F" or "FALSE" or "false" or "False" => BooleanValue.False,
        _ => throw new CommandFailedException($"strconv.ParseBool: parsing {GoText.Quote(text)}: invalid syntax"),
    };

    private static string Data(string text, bool isRaw)
    {
        if (isRaw)
        {
            return Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        }

        if (Convert.TryFromBase64String(text, new byte[text.Length], out _))
        {
            return text;
        }

        var place = text.AsSpan().IndexOfAnyExcept("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
        var wrong = (place < 0 ? text.Length / 4 * 4 : place).ToString(CultureInfo.InvariantCulture);
        throw new CommandFailedException($"error decoding input value: illegal base64 data at input byte {wrong}");
    }
}

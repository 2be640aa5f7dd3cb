using Scenarios.Api.Serialization.Yaml;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Config.Files;

/// <summary>One kubeconfig file as read: its entries by name (client-go, tools/clientcmd). Immutable; With… returns copies.</summary>
/// <param name="Path">The path as given.</param>
internal sealed record ConfigFile(string Path, ObjectValue Tree)
{
    public const string Clusters = "clusters";
    public const string Contexts = "contexts";
    public const string Users = "users";
    public const string CurrentContextField = "current-context";

    private static readonly (string List, string Entry)[] Lists = [(Clusters, "cluster"), (Contexts, "context"), (Users, "user")];

    public static ConfigFile Empty(string path) => new(path, ObjectValue.Empty);

    /// <exception cref="CommandFailedException">The text is not a kubeconfig.</exception>
    public static ConfigFile Read(string path, string text)
    {
        var (value, error) = YamlReader.ReadValue(text, path);
        return value switch
        {
            null => throw new CommandFailedException($"error loading config file {GoText.Quote(path)}: {error!.GoMessage}"),
            ObjectValue tree => new ConfigFile(path, ConfigFacts.Decode(path, tree)),
            NullValue => Empty(path),
            _ => throw new CommandFailedException(
                $"error loading config file {GoText.Quote(path)}: couldn't get version/kind; json parse error: json: cannot unmarshal "
                + $"{value.TypeName} into Go value of type "
                + "struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }"),
        };
    }

    public string CurrentContext => Tree.Text(CurrentContextField);

    /// <summary>The names of the entries of a list, in order.</summary>
    public IReadOnlyList<string> Names(string list)
    {
        List<string> names = [.. Entries(list).Select(static entry => entry.Text("name"))];
        names.Sort(StringComparer.Ordinal);
        return names;
    }

    /// <summary>The entry of that name; null if there is none.</summary>
    public ObjectValue? Find(string list, string name) =>
        Entries(list).FirstOrDefault(entry => entry.Text("name") == name)?.Find(EntryOf(list)) as ObjectValue
        ?? (Entries(list).Any(entry => entry.Text("name") == name) ? ObjectValue.Empty : null);

    /// <summary>The file with the entry changed or added.</summary>
    public ConfigFile With(string list, string name, ObjectValue entry)
    {
        var items = Entries(list).Where(item => item.Text("name") != name).ToList();
        items.Add(ObjectValue.Of((EntryOf(list), entry), ("name", new StringValue(name))));
        return this with
        {
            Tree = Tree.With(
            list, ListValue.From(items.OrderBy(static item => item.Text("name"), StringComparer.Ordinal)))
        };
    }

    public ConfigFile Without(string list, string name) =>
        this with { Tree = Tree.With(list, ListValue.From(Entries(list).Where(item => item.Text("name") != name))) };

    public ConfigFile WithCurrentContext(string name) => this with { Tree = Tree.With(CurrentContextField, new StringValue(name)) };

    /// <summary>The document as client-go writes it: all parts, entries sorted by name.</summary>
    public ObjectValue ToDocument()
    {
        var document = new ObjectBuilder(8)
            .Add("kind", "Config")
            .Add("apiVersion", "v1")
            .Add("preferences", Tree["preferences"] as ObjectValue ?? ObjectValue.Empty);
        foreach (var (list, entry) in (ReadOnlySpan<(string, string)>)[Lists[0], Lists[2], Lists[1]])
        {
            document.Add(list, EntriesOrNull(list, entry));
        }

        return document.Add(CurrentContextField, CurrentContext).AddIfSet("extensions", Tree["extensions"]).ToObject();
    }

    private Value EntriesOrNull(string list, string entry)
    {
        var names = Names(list);
        return names.Count == 0
            ? NullValue.Instance
            : ListValue.From(
                names.Select(name => ObjectValue.Of(
                    ("name", new StringValue(name)),
                    (entry, ConfigShape.Ordered(list, Find(list, name)!)))));
    }

    private IEnumerable<ObjectValue> Entries(string list) => (Tree[list] as ListValue ?? ListValue.Empty).OfType<ObjectValue>();

    private static string EntryOf(string list) => list[..^1];
}

using System.Text;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Shell.Files;

namespace Scenarios.Kubectl.Kustomize;

/// <summary>Creates the ConfigMaps and Secrets of a kustomization's generators (kustomize, api/internal/generators).</summary>
internal sealed class KustomizeGenerator(KustomizationFile kustomization, List<KustomizedObject> objects)
{
    public void Run()
    {
        foreach (var entry in kustomization.Items("configMapGenerator"))
        {
            Add(entry, "ConfigMap", static text => text);
        }

        foreach (var entry in kustomization.Items("secretGenerator"))
        {
            Add(entry, "Secret", static text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));
        }
    }

    private void Add(ObjectValue entry, string kind, Func<string, string> encode)
    {
        var made = Make(entry, kind, encode);
        var there = objects.Find(item => item.Kind == kind && item.Names.Contains(made.Names[0]) && (made.Namespace.Length == 0
            || item.Namespace == made.Namespace));
        var behavior = entry.Text("behavior") is { Length: > 0 } given ? given : "create";
        switch (behavior, there)
        {
            case ("create", null):
                objects.Add(made);
                break;
            case ("create", _):
                throw new CommandFailedException($"merging from generator: id {Id(made)} exists; behavior must be merge or replace");
            case (_, null):
                throw new CommandFailedException($"merging from generator: id {Id(made)} does not exist; cannot merge or replace");
            case ("merge", { } known):
                var merged = known.Tree["data"] as ObjectValue ?? ObjectValue.Empty;
                foreach (var (key, value) in made.Tree["data"] as ObjectValue ?? ObjectValue.Empty)
                {
                    merged = merged.With(key, value);
                }

                known.Tree = known.Tree.With("data", merged);
                break;
            default:
                there.Tree = there.Tree.With("data", made.Tree["data"] ?? ObjectValue.Empty);
                break;
        }
    }

    private static string Id(KustomizedObject item) =>
        $"resid.ResId{{Gvk:resid.Gvk{{Group:\"\", Version:\"v1\", Kind:\"{item.Kind}\", isClusterScoped:false}}, Name:\"{item.Name}\", "
        + $"Namespace:\"{item.Namespace}\"}}";

    private KustomizedObject Make(ObjectValue entry, string kind, Func<string, string> encode)
    {
        var options = Options(entry);
        var data = Data(entry).OrderBy(static pair => pair.Key, StringComparer.Ordinal).ToList();
        var metadata = new ObjectBuilder()
            .AddIfSet("annotations", options["annotations"]).AddIfSet("labels", options["labels"])
            .Add("name", entry.Text("name")).AddIfSet("namespace", entry.Text("namespace"));
        var tree = new ObjectBuilder().Add("apiVersion", "v1");
        if (data.Count > 0)
        {
            var values = new ObjectBuilder(data.Count);
            data.ForEach(pair => values.Add(pair.Key, encode(pair.Value)));
            tree.Add("data", values.ToObject());
        }

        tree.AddIfSet("immutable", options["immutable"] is BooleanValue { Boolean: true } yes
            ? yes
            : null).Add("kind", kind).Add("metadata", metadata.ToObject());
        if (kind == "Secret")
        {
            tree.Add("type", entry.Text("type") is { Length: > 0 } type ? type : "Opaque");
        }

        return new KustomizedObject(tree.ToObject()) { NeedsHash = options["disableNameSuffixHash"] is not BooleanValue { Boolean: true } };
    }

    // The options of an entry override those that the kustomization sets for all.
    private ObjectValue Options(ObjectValue entry)
    {
        var options = kustomization.Fields["generatorOptions"] as ObjectValue ?? ObjectValue.Empty;
        foreach (var (name, value) in entry["options"] as ObjectValue ?? ObjectValue.Empty)
        {
            var there = options[name];
            options = options.With(name, there is ObjectValue map && value is ObjectValue more
                ? more.Aggregate(map, static (all, pair) => all.With(pair.Key, pair.Value))
                : value);
        }

        return options;
    }

    private Dictionary<string, string> Data(ObjectValue entry)
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal);
        var environments = KustomizationFile.List(entry, "envs").OfType<StringValue>().Select(static text => text.Text);
        foreach (var path in entry.Text("env") is { Length: > 0 } one ? environments.Append(one) : environments)
        {
            foreach (var line in kustomization.ReadFile(path).Split('\n').Select(static line => line.TrimEnd('\r').TrimStart()))
            {
                if (line.Length > 0 && line[0] != '#')
                {
                    var parts = line.Split('=', 2);
                    data[parts[0]] = parts.Length == 2 ? parts[1] : string.Empty;
                }
            }
        }

        foreach (var source in KustomizationFile.List(entry, "files").OfType<StringValue>())
        {
            var parts = source.Text.Split('=', 2);
            data[parts.Length == 2 ? parts[0] : FilePath.Name(source.Text)] = kustomization.ReadFile(parts[^1]);
        }

        foreach (var literal in KustomizationFile.List(entry, "literals").OfType<StringValue>())
        {
            var parts = literal.Text.Split('=', 2);
            data[parts[0]] = parts.Length == 2
                ? Unquoted(parts[1])
                : throw new CommandFailedException($"invalid literal source {literal.Text}, expected key=value");
        }

        return data;
    }

    private static string Unquoted(string text) =>
        text.Length >= 2 && text[0] == text[^1] && text[0] is '"' or '\'' ? text[1..^1] : text;
}

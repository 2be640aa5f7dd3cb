using System.Text.RegularExpressions;
using Scenarios.Api.Patches;
using Scenarios.Api.Selectors;
using Scenarios.Api.Serialization.Yaml;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Kustomize;

/// <summary>
/// The patches of one kustomization: strategic ones, or lists of operations, for one object or for all that a target selects.
/// </summary>
internal sealed class Patching(List<KustomizedObject> objects)
{
    /// <param name="text">One document or several.</param>
    /// <param name="target">Null if the patch itself names its object.</param>
    /// <exception cref="CommandFailedException">The text is not a patch, it does not fit, or the object does not exist.</exception>
    public void Apply(string text, ObjectValue? target)
    {
        var manifest = YamlReader.Read(text, "patch");
        if (manifest.Error is { } error)
        {
            throw new CommandFailedException($"unable to parse SM or JSON patch from [{text}]: {error.GoMessage}");
        }

        foreach (var document in manifest.Documents)
        {
            switch (document.Value)
            {
                case ListValue operations:
                    ApplyOperations(operations, target
                        ?? throw new CommandFailedException("must specify a target for JSON patch [path: \"\", patch: "
                            + $"{GoText.Quote(text)}]"));
                    break;
                case ObjectValue patch:
                    ApplyStrategic(patch, target);
                    break;
            }
        }
    }

    private void ApplyOperations(ListValue operations, ObjectValue target)
    {
        foreach (var item in Selected(target))
        {
            var result = JsonPatch.Apply(item.Tree, operations);
            item.Tree = result.Value ?? throw new CommandFailedException(result.Error);
        }
    }

    private void ApplyStrategic(ObjectValue patch, ObjectValue? target)
    {
        var found = target is null ? Named(patch) : Selected(target);
        foreach (var item in found)
        {
            // A target alone determines which objects are meant: kind and name in the patch are ignored.
            var changes = target is null ? patch : patch.Without("kind").Without("apiVersion");
            changes = changes.WithPath(["metadata", "name"], new StringValue(item.Name));
            if (StrategicPatch.Apply(item.Tree, changes) is { } tree)
            {
                item.Tree = tree;
            }
            else
            {
                objects.Remove(item);
            }
        }
    }

    private List<KustomizedObject> Named(ObjectValue patch)
    {
        var wanted = new KustomizedObject(patch);
        var found = objects.FindAll(item => item.Kind == wanted.Kind
            && item.ApiVersion == wanted.ApiVersion
            && item.Names.Contains(wanted.Name)
            && (wanted.Namespace.Length == 0 || item.Namespace == wanted.Namespace));
        if (found.Count > 0)
        {
            return found;
        }

        var parts = wanted.ApiVersion.Split('/');
        var id =
            $"{wanted.Kind}.{parts[^1]}.{(parts.Length == 2 ? parts[0] : "[noGrp]")}/{wanted.Name}."
            + $"{(wanted.Namespace.Length > 0 ? wanted.Namespace : "[noNs]")}";
        throw new CommandFailedException($"no matches for Id {id}; failed to find unique target for patch {id}");
    }

    private List<KustomizedObject> Selected(ObjectValue target) => objects.FindAll(item =>
    {
        var parts = item.ApiVersion.Split('/');
        return Matches(target.Text("kind"), item.Kind)
            && Matches(target.Text("version"), parts[^1])
            && Matches(target.Text("group"), parts.Length == 2 ? parts[0] : string.Empty)
            && Matches(target.Text("namespace"), item.Namespace)
            && (target.Text("name").Length == 0 || item.Names.Exists(name => Matches(target.Text("name"), name)))
            && Selects(target.Text("labelSelector"), item, "labels")
            && Selects(target.Text("annotationSelector"), item, "annotations");
    });

    private static bool Matches(string pattern, string text) =>
        pattern.Length == 0 || Regex.IsMatch(text, $"^(?:{pattern})$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static bool Selects(string selector, KustomizedObject item, string field) =>
        LabelSelector.Parse(selector).Matches(item.Tree.Find("metadata", field) as ObjectValue ?? ObjectValue.Empty);
}

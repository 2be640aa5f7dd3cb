using Scenarios.Api.Schema;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Kustomize;

/// <summary>
/// What one kustomization does with the objects that it has collected, in kustomize's order (kusttarget_configplugin.go).
/// </summary>
internal sealed class Transformation(KustomizationFile kustomization, List<KustomizedObject> objects)
{
    private static readonly string[] Unprefixed = ["CustomResourceDefinition", "APIService", "Namespace"];

    // kustomize's own list, in the order in which errors name it (builtinpluginconsts/replicas.go).
    private static readonly string[] Replicated = ["Deployment", "ReplicationController", "ReplicaSet", "StatefulSet"];

    public void Run()
    {
        Patch();
        SetNamespace();
        Rename();
        Label();
        Change(kustomization.Fields["commonAnnotations"] as ObjectValue, LabelPlaces.Annotations);
        foreach (var patch in kustomization.Items("patchesJson6902"))
        {
            new Patching(objects).Apply(TextOf(patch), patch["target"] as ObjectValue ?? ObjectValue.Empty);
        }

        Scale();
        foreach (var image in kustomization.Items("images"))
        {
            SetImage(image);
        }
    }

    private string TextOf(ObjectValue patch) =>
        patch.Text("path") is { Length: > 0 } path ? kustomization.ReadFile(path) : patch.Text("patch");

    private void Patch()
    {
        foreach (var patch in kustomization.Texts("patchesStrategicMerge"))
        {
            new Patching(objects).Apply(patch.Contains('\n') ? patch : kustomization.ReadFile(patch), target: null);
        }

        foreach (var patch in kustomization.Items("patches"))
        {
            new Patching(objects).Apply(TextOf(patch), patch["target"] as ObjectValue);
        }
    }

    private void SetNamespace()
    {
        if (kustomization.Fields.Text("namespace") is not { Length: > 0 } name)
        {
            return;
        }

        var value = new StringValue(name);
        foreach (var item in objects)
        {
            if (item.Kind == "Namespace")
            {
                item.Rename(name);
            }
            else if (ApiSchema.Kubernetes.Find(item.Tree) is not { IsNamespaced: false })
            {
                item.Tree = item.Tree.WithPath(["metadata", "namespace"], value);
            }

            if (item.Kind is "RoleBinding" or "ClusterRoleBinding")
            {
                item.Tree = new FieldPlace("subjects[]", false).Change(item.Tree, subject => subject is ObjectValue account
                    && IsMoved(account)
                    ? account.With("namespace", value)
                    : null);
            }
        }
    }

    private bool IsMoved(ObjectValue subject) => subject.Text("kind") == "ServiceAccount"
        && (subject.Text("name") == "default"
            || objects.Exists(item => item.Kind == "ServiceAccount" && item.Names.Contains(subject.Text("name"))));

    private void Rename()
    {
        var (prefix, suffix) = (kustomization.Fields.Text("namePrefix"), kustomization.Fields.Text("nameSuffix"));
        foreach (var item in prefix.Length + suffix.Length == 0 ? [] : objects.Where(static item => !Unprefixed.Contains(item.Kind)))
        {
            item.Rename(prefix + item.Name + suffix);
        }
    }

    private void Label()
    {
        foreach (var entry in kustomization.Items("labels"))
        {
            var places = LabelPlaces.Metadata.AsEnumerable();
            if (entry["includeSelectors"] is BooleanValue { Boolean: true })
            {
                places = places.Concat(LabelPlaces.Templates).Concat(LabelPlaces.Selectors);
            }
            else if (entry["includeTemplates"] is BooleanValue { Boolean: true })
            {
                places = places.Concat(LabelPlaces.Templates);
            }

            Change(entry["pairs"] as ObjectValue, places);
        }

        Change(
            kustomization.Fields["commonLabels"] as ObjectValue,
            [.. LabelPlaces.Metadata, .. LabelPlaces.Templates, .. LabelPlaces.Selectors]);
    }

    private void Change(ObjectValue? pairs, IEnumerable<FieldPlace> places)
    {
        if (pairs is null)
        {
            return;
        }

        foreach (var place in places)
        {
            foreach (var item in objects.Where(item => place.IsOf(item.Kind)))
            {
                item.Tree = place.Change(item.Tree, there => pairs.Aggregate(
                    there as ObjectValue ?? ObjectValue.Empty, static (all, pair) => all.With(pair.Key, pair.Value)));
            }
        }
    }

    private void Scale()
    {
        foreach (var replicas in kustomization.Items("replicas"))
        {
            var name = replicas.Text("name");
            var found = objects.FindAll(item => Replicated.Contains(item.Kind) && item.Names.Contains(name));
            if (found.Count == 0)
            {
                throw new CommandFailedException(
                    $"resource with name {name} does not match a config with the following GVK "
                    + $"[{string.Join(' ', Replicated.Select(static kind => $"{kind}.[noVer].[noGrp]"))}]");
            }

            found.ForEach(item => item.Tree = item.Tree.WithPath(["spec", "replicas"], replicas["count"] ?? IntegerValue.Of(0)));
        }
    }

    private void SetImage(ObjectValue image)
    {
        var name = image.Text("name");
        foreach (var place in PodPlaces.OfContainers("image"))
        {
            foreach (var item in objects.Where(item => place.IsOf(item.Kind)))
            {
                item.Tree = place.Change(item.Tree, value => value is StringValue there && Changed(there.Text, name, image) is { } changed
                    ? new StringValue(changed)
                    : null);
            }
        }
    }

    /// <returns>The changed image; null if it is another image.</returns>
    private static string? Changed(string there, string name, ObjectValue image)
    {
        if (there != name
            && !there.StartsWith($"{name}:", StringComparison.Ordinal)
            && !there.StartsWith($"{name}@", StringComparison.Ordinal))
        {
            return null;
        }

        var rest = there[name.Length..];
        if (image.Text("digest") is { Length: > 0 } digest)
        {
            rest = $"@{digest}";
        }
        else if (image["newTag"] is { } tag)
        {
            rest = $":{(tag as StringValue)?.Text ?? tag.ToString()}";
        }

        return (image.Text("newName") is { Length: > 0 } newName ? newName : name) + rest;
    }
}

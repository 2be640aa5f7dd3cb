using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Pods;

/// <summary>
/// A container's AppArmor profile has a field and an older annotation: setting either sets both (kubernetes,
/// pkg/registry/core/pod/strategy.go, applyAppArmorVersionSkew).
/// </summary>
internal static class AppArmorProfiles
{
    private const string Prefix = "container.apparmor.security.beta.kubernetes.io/";
    private const string Local = "localhost/";

    public static Pod Align(Pod pod)
    {
        var spec = pod.Spec;
        if (!spec.Exists || spec.Os.Name == OSName.Windows)
        {
            return pod;
        }

        var (common, annotations) = (spec.SecurityContext.AppArmorProfile, pod.Metadata.Annotations);
        spec = spec with
        {
            InitContainers = Align(spec.InitContainers, ref annotations, common),
            Containers = Align(spec.Containers, ref annotations, common),
            EphemeralContainers = new(Align(new ViewList<Container>(spec.EphemeralContainers.Items), ref annotations, common).Items),
        };
        return pod with { Metadata = pod.Metadata with { Annotations = annotations }, Spec = spec };
    }

    private static ViewList<Container> Align(ViewList<Container> containers, ref TextMap annotations, AppArmorProfile common)
    {
        for (var index = 0; index < containers.Count; index++)
        {
            containers = containers.WithItem(index, Align(containers[index], ref annotations, common));
        }

        return containers;
    }

    private static Container Align(Container container, ref TextMap annotations, AppArmorProfile common)
    {
        var own = container.SecurityContext.AppArmorProfile;
        if (!own.Exists && !common.Exists && annotations.Count == 0)
        {
            return container;
        }

        var key = Prefix + container.Name;
        if (annotations[key] is not { } annotation)
        {
            annotations = AnnotationOf(own.Exists ? own : common) is { } made ? annotations.With(key, made) : annotations;
            return container;
        }

        return own.Exists || ProfileOf(annotation) is not { Exists: true } profile || profile.Tree.Equals(common.Tree) ? container
            : container with { SecurityContext = container.SecurityContext with { AppArmorProfile = profile } };
    }

    private static string? AnnotationOf(AppArmorProfile profile) => profile.Type switch
    {
        AppArmorProfileType.RuntimeDefault => "runtime/default",
        AppArmorProfileType.Unconfined => "unconfined",
        AppArmorProfileType.Localhost when profile.LocalhostProfile is { Length: > 0 } name => Local + name,
        _ => null,
    };

    private static AppArmorProfile ProfileOf(string annotation) => annotation switch
    {
        "runtime/default" => new() { Type = AppArmorProfileType.RuntimeDefault },
        "unconfined" => new() { Type = AppArmorProfileType.Unconfined },
        _ when annotation.StartsWith(Local, StringComparison.Ordinal) && annotation.Length > Local.Length =>
            new() { Type = AppArmorProfileType.Localhost, LocalhostProfile = annotation[Local.Length..] },
        _ => default,
    };
}

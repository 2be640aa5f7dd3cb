using Scenarios.Cluster.Controllers;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.StatefulSets;

/// <summary>
/// The Pods and claims that a StatefulSet creates (kubernetes, stateful_set_utils.go, newStatefulSetPod, updateStorage,
/// getPersistentVolumeClaims).
/// </summary>
internal static class StatefulPodTemplate
{
    public static Pod PodOf(StatefulSet set, long ordinal, string revision)
    {
        var template = set.Spec.Template;
        var name = StatefulIdentity.NameOf(set, ordinal);
        return Pod.New with
        {
            Metadata = new()
            {
                Name = name,
                GenerateName = $"{set.Name}-",
                Namespace = set.Namespace,
                Labels = StatefulIdentity.Labels(set, ordinal, template.Metadata.Labels).With(StatefulIdentity.RevisionLabel, revision),
                Annotations = template.Metadata.Annotations,
                Finalizers = template.Metadata.Finalizers,
                OwnerReferences = new(Owners.Only(set)),
            },
            Spec = WithClaims(set, ordinal, template.Spec) with { Hostname = name, Subdomain = set.Spec.ServiceName },
        };
    }

    public static string ClaimName(StatefulSet set, PersistentVolumeClaim template, long ordinal) =>
        $"{template.Name}-{StatefulIdentity.NameOf(set, ordinal)}";

    /// <summary>The claims of one Pod, with the labels of the template; the selector's labels take precedence.</summary>
    public static IEnumerable<PersistentVolumeClaim> ClaimsOf(StatefulSet set, long ordinal)
    {
        foreach (var template in set.Spec.VolumeClaimTemplates)
        {
            var labels = template.Labels;
            foreach (var (name, value) in set.Spec.Selector.MatchLabels)
            {
                labels = labels.With(name, value);
            }

            yield return PersistentVolumeClaim.New with
            {
                Metadata = new()
                {
                    Name = ClaimName(set, template, ordinal),
                    Namespace = set.Namespace,
                    Labels = labels,
                    Annotations = template.Annotations,
                    Finalizers = template.Metadata.Finalizers,
                },
                Spec = template.Spec,
            };
        }
    }

    private static PodSpec WithClaims(StatefulSet set, long ordinal, PodSpec spec)
    {
        var templates = set.Spec.VolumeClaimTemplates;
        if (templates.Count == 0)
        {
            return spec;
        }

        var volumes = default(ViewList<Volume>);
        foreach (var template in templates)
        {
            volumes = volumes.WithAdded(new Volume
            {
                Name = template.Name,
                PersistentVolumeClaim = new() { ClaimName = ClaimName(set, template, ordinal) },
            });
        }

        foreach (var volume in spec.Volumes)
        {
            volumes = templates.Any(template => template.Name == volume.Name) ? volumes : volumes.WithAdded(volume);
        }

        return spec with { Volumes = volumes };
    }
}

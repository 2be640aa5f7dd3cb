using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Volumes;

/// <summary>The claims that a Pod's volumes refer to.</summary>
internal static class PodClaims
{
    /// <summary>The claims in the order of the volumes. An ephemeral volume's claim is named after Pod and volume.</summary>
    public static IEnumerable<string> Of(Pod pod)
    {
        foreach (var volume in pod.Spec.Volumes)
        {
            if (volume.PersistentVolumeClaim.Exists)
            {
                yield return volume.PersistentVolumeClaim.ClaimName;
            }
            else if (volume.Ephemeral.Exists)
            {
                yield return $"{pod.Metadata.Name}-{volume.Name}";
            }
        }
    }

    public static bool Uses(Pod pod, string claim)
    {
        foreach (var name in Of(pod))
        {
            if (name == claim)
            {
                return true;
            }
        }

        return false;
    }
}

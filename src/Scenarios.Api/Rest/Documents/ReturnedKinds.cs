using Scenarios.Api.Schema;

namespace Scenarios.Api.Rest.Documents;

/// <summary>
/// Kinds for which deletion returns the object even though it is gone (ReturnDeletedObject in the registries' storage.go).
/// </summary>
internal static class ReturnedKinds
{
    private static readonly HashSet<string> All = new(StringComparer.Ordinal)
    {
        "pods", "services", "serviceaccounts", "persistentvolumeclaims", "persistentvolumes", "podtemplates", "resourcequotas",
        "storageclasses.storage.k8s.io", "csidrivers.storage.k8s.io", "csinodes.storage.k8s.io", "volumeattachments.storage.k8s.io",
    };

    public static bool Contains(ResourceType type) => All.Contains(type.GroupResource);
}

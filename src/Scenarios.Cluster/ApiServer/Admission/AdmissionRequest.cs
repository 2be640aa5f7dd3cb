using Scenarios.Api.Schema;

namespace Scenarios.Cluster.ApiServer.Admission;

/// <summary>A write on its way through the admission plug-ins.</summary>
/// <param name="IsDryRun">Whether nothing will be stored.</param>
/// <param name="Previous">The stored object; null for a create.</param>
internal readonly record struct AdmissionRequest(
    ResourceType Type, string Namespace, ApiObject? Previous, string Subresource, bool IsDryRun = false)
{
    public bool IsCreate => Previous is null;

    public bool IsOf(ResourceType type) => ReferenceEquals(Type, type) && Subresource.Length == 0;
}

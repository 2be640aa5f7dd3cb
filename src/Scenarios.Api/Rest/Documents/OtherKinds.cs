using Scenarios.Objects.Facts;

namespace Scenarios.Api.Rest.Documents;

/// <summary>The structures of the objects that subresources return.</summary>
internal static class OtherKinds
{
    /// <summary>Returns null if there is none.</summary>
    public static TypeFacts? TypeOf(ApiObject item)
    {
        var group = item.ApiVersion.Contains('/', StringComparison.Ordinal) ? item.ApiVersion : $"core/{item.ApiVersion}";
        return FactTable.Kubernetes.FindType($"{group}.{item.Kind}");
    }
}
